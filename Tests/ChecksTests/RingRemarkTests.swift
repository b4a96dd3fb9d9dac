import Checks
import Geometry
import Shares
import Testing

// Sizes in square metres are ∮ Q dλ with Snyder's closed form of Q (eq. 3-12) by a Python 3.11 script:
// between meridians a and b and parallels c and d it is (b − a)(Q(d) − Q(c)).
@Suite struct RingRemarkTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func `sound control is fit and nothing is said of it`() throws {
    let check = try bench.control(held(box(36, 34, 37, 35)))
    #expect(check.remarks.isEmpty)
    #expect(check.isFit)
    #expect(isNear(check.files.first?.squareMetres, 10_187_811_966.599718))
  }

  @Test func `a bow-tie is named at its crossing with the size of a lobe, and refused`() throws {
    let check = try bench.control(held("[[36,34],[37,35],[37,34],[36,35],[36,34]]"))
    let crossing = try check.only(.selfIntersection)
    #expect(crossing.place.feature == 0 && crossing.place.polygon == 0)
    #expect(crossing.place.ring == 0 && crossing.place.vertex == 0)
    #expect(crossing.place.coordinate == Coordinate(36.5, 34.5))
    #expect(isNear(crossing.squareMetres, 2_546_969_274.295105))
    #expect(crossing.consequence == "with --repair only: measured as its lobes, each counted once")
    let change = try check.only(.largeRepair)
    #expect(change.severity == .refused)
    #expect(isNear(change.squareMetres, 2 * 2_546_969_274.295105))
    #expect(!check.isFit && check.refusals == 1)
  }

  @Test func `with repairs allowed a bow-tie is fit`() throws {
    let path = try bench.write(
      bench.collection([held("[[36,34],[37,35],[37,34],[36,35],[36,34]]")]), "c.geojson")
    var options = Check.Options()
    options.measuring.allowsRepair = true
    let check = Check(bench.survey([path]), options: options)
    #expect(check.isFit)
    #expect(try check.only(.selfIntersection).severity == .repaired)
  }

  @Test func `every crossing of a ring is listed, not only the first`() throws {
    // A zigzag that crosses its return edge three times: at 36.5, 37.5 and 38.5.
    let check = try bench.control(
      held("[[36,34],[37,35],[38,34],[39,35],[39,34.5],[36,34.5],[36,34]]"))
    let places = check.remarks.filter { $0.kind == .selfIntersection }.map(\.place.coordinate)
    #expect(places == [36.5, 37.5, 38.5].map { Coordinate($0, 34.5) })
  }

  @Test func `a spike is named at its tip and encloses nothing`() throws {
    let check = try bench.control(
      held("[[36,34],[37,34],[37,35],[37,36],[37,35],[36,35],[36,34]]"))
    let spike = try check.only(.spike)
    #expect(spike.place.vertex == 3 && spike.place.coordinate == Coordinate(37, 36))
    #expect(spike.squareMetres == 0 && spike.severity == .repaired)
    #expect(check.kinds == [.spike])
    #expect(check.isFit)
  }

  @Test func `an open ring is refused until repair is allowed`() throws {
    let check = try bench.control(held("[[36,34],[37,34],[37,35],[36,35]]"))
    let open = try check.only(.openRing)
    #expect(open.severity == .refused && open.place.vertex == 3)
    #expect(open.place.coordinate == Coordinate(36, 35))
    #expect(isNear(open.squareMetres, 10_187_811_966.599718))
  }

  @Test func `a ring of two points is dropped and the rest measured`() throws {
    let check = try bench.control(held(box(36, 34, 37, 35) + ",[[36.2,34.2],[36.4,34.4]]"))
    let short = try check.only(.shortRing)
    #expect(short.place.ring == 1 && short.place.coordinate == Coordinate(36.2, 34.2))
    #expect(short.squareMetres == 0)
  }

  @Test func `a collapsed ring is dropped`() throws {
    let check = try bench.control(
      held(box(36, 34, 37, 35) + ",[[36.2,34.2],[36.3,34.3],[36.4,34.4],[36.2,34.2]]"))
    #expect(try check.only(.collapsedRing).place.ring == 1)
    #expect(check.isFit)
  }

  @Test func `a hole written twice is a duplicate ring of its size`() throws {
    let twice = hole(36.2, 34.2, 36.4, 34.4)
    let turned = "[[36.2,34.4],[36.4,34.4],[36.4,34.2],[36.2,34.2],[36.2,34.4]]"
    let check = try bench.control(held("\(box(36, 34, 37, 35)),\(twice),\(turned)"))
    let duplicate = try check.only(.duplicateRing)
    #expect(duplicate.place.ring == 2)
    #expect(isNear(duplicate.squareMetres, 408_474_819.3920104))
  }

  @Test func `a hole outside its shell is named with its size`() throws {
    let check = try bench.control(held("\(box(36, 34, 37, 35)),\(hole(38, 34, 38.5, 34.5))"))
    let outside = try check.only(.holeOutside)
    #expect(outside.place.ring == 1 && outside.place.coordinate == Coordinate(38, 34))
    #expect(isNear(outside.squareMetres, 2_554_451_714.9041786))
  }

  @Test func `a hole across its shell is named with the ground outside`() throws {
    let check = try bench.control(held("\(box(36, 34, 37, 35)),\(hole(36.9, 34.2, 37.1, 34.4))"))
    let crossing = try check.only(.crossingRings)
    #expect(crossing.place.ring == 1)
    #expect(crossing.place.coordinate?.longitude == 37)
    #expect(isNear(crossing.squareMetres, 408_474_819.3920104 / 2))
  }

  @Test func `a hole along its shell is named where it begins`() throws {
    let check = try bench.control(held("\(box(36, 34, 37, 35)),\(hole(36, 34.2, 36.2, 34.4))"))
    let touching = try check.only(.touchingRings)
    #expect(touching.place.ring == 1 && touching.place.coordinate?.longitude == 36)
    #expect(isNear(touching.squareMetres, 408_474_819.3920104))
    #expect(touching.consequence.contains("subtracted"))
  }

  @Test func `a hole in a hole is named`() throws {
    let check = try bench.control(
      held("\(box(36, 34, 37, 35)),\(hole(36.1, 34.1, 36.9, 34.9)),\(hole(36.2, 34.2, 36.4, 34.4))")
    )
    let nested = try check.only(.nestedHoles)
    #expect(nested.place.ring == 2)
    #expect(isNear(nested.squareMetres, 408_474_819.3920104))
  }

  @Test func `a shell in a shell of the same feature is named with its size`() throws {
    let geometry =
      #"{"type":"MultiPolygon","coordinates":[[\#(box(36, 34, 37, 35))],"#
      + "[\(box(36.2, 34.2, 36.4, 34.4))]]}"
    let properties = #""actor":"A","date":"2024-01-01","accuracy_m":1"#
    let check = try bench.control(feature(geometry, properties))
    let nested = try check.only(.nestedShells)
    #expect(nested.place.polygon == 1)
    #expect(isNear(nested.squareMetres, 408_474_819.3920104))
    #expect(nested.consequence.hasSuffix("the shared ground counts once"))
  }

  @Test func `overlapping polygons of one feature are named with what they share`() throws {
    let geometry =
      #"{"type":"MultiPolygon","coordinates":[[\#(box(36, 34, 37, 35))],"#
      + "[\(box(36.5, 34, 37.5, 35))]]}"
    let check = try bench.control(feature(geometry, #""actor":"A","date":"2024-01-01""#))
    #expect(isNear(try check.only(.overlappingParts).squareMetres, 5_093_905_983.299859))
  }

  @Test func `polygons of one feature that share an edge change no area`() throws {
    let geometry =
      #"{"type":"MultiPolygon","coordinates":[[\#(box(36, 34, 37, 35))],"#
      + "[\(box(37, 34, 38, 35))]]}"
    let check = try bench.control(feature(geometry, #""actor":"A","date":"2024-01-01""#))
    #expect(try check.only(.touchingParts).severity == .harmless)
    #expect(check.isFit)
  }

  @Test func `a clockwise shell is harmless and said to be`() throws {
    let check = try bench.control(held(hole(36, 34, 37, 35)))
    let winding = try check.only(.winding)
    #expect(winding.severity == .harmless && winding.place.ring == 0)
    #expect(winding.consequence == "direction carries no meaning, no number changes")
    #expect(check.isFit)
  }

  @Test func `a ring with ten thousand crossings ends, and says that not all are listed`() throws {
    // A star polygon of 201 points, each joined to the hundredth after it.
    let points = (0...201).map { index in
      let angle = Double(index * 100 % 201) / 201 * 2 * Double.pi
      return "[\(36 + angle.cosine),\(34 + (angle - Double.pi / 2).cosine)]"
    }
    let check = try bench.control(held("[" + points.joined(separator: ",") + "]"))
    #expect(check.remarks.contains { $0.message.hasPrefix("more than 1000 places") })
  }
}

extension Double {
  /// The cosine, by its series after reduction: the test needs no exactness, only points on a circle.
  fileprivate var cosine: Double {
    var x = truncatingRemainder(dividingBy: 2 * Double.pi)
    if x > Double.pi { x -= 2 * Double.pi }
    let square = x * x
    var (sum, term) = (1.0, 1.0)
    for k in 1...12 {
      term *= -square / Double((2 * k - 1) * 2 * k)
      sum += term
    }
    return sum
  }
}
