import Atlas
import Foundation
import Geometry
import SeededNumbers
import Shares
import Testing

/// Every kind of broken geometry that files are known to have, measured in regions side by side.
@Suite struct MessyMapTests {
  enum Kind: String, CaseIterable, Sendable {
    case bowTie, ringThatWindsTwice, manySmallSelfCrossings, overlappingFeatures, overlappingParts
    case sameFeatureTwice, repeatedVertices, ringNotQuiteClosed, ringNotClosed
    case holeTouchesShellAtAPoint, holeSharesEdgeWithShell, holesOverlap, wrongWinding
    case spikesAndFlatRings, emptyGeometries
  }

  @Test(arguments: Kind.allCases)
  func `shares of a broken map are those of its repaired ground`(_ kind: Kind) throws {
    let regions = RegionSet(try Self.regions())
    let date = try #require(CalendarDate("2020-01-01"))
    for seed in 1...4 as ClosedRange<UInt64> {
      var random = SplitMix(seed: seed)
      let other = [[Self.ring(37, 33.5, radius: 0.5, &random)]]
      let outlines = Self.outlines(kind, &random)
      var areas: [ControlArea] = []
      for (actor, outline) in outlines.map({ ("A", $0) }) + [("B", other)] {
        areas.append(
          ControlArea(
            actor: actor, outline: outline.map { UncheckedPolygon($0) },
            location: FeatureLocation(file: kind.rawValue, feature: areas.count)))
      }
      let snapshot = Snapshot(source: "messy", date: date, areas: areas)
      #expect(try OverlayRoute.disagreements(snapshot, in: regions) == [], "seed \(seed)")
    }
  }

  /// Nine regions that share borders of odd coordinates.
  private static func regions() throws -> [PreparedRegion] {
    let easts = [35.7, 37.1234567, 38.5, 40.3]
    let norths = [32.3, 34.2, 35.1, 37.3]
    return try (0..<9).map { index in
      let (row, column) = (index / 3, index % 3)
      let box = Box(
        west: easts[column], south: norths[row], east: easts[column + 1], north: norths[row + 1])
      let region = Region(
        id: "R\(index)", name: "R\(index)", outline: [box.polygon.unchecked],
        location: FeatureLocation(file: "regions", feature: index))
      return try PreparedRegion(region, options: MeasuringOptions())
    }
  }

  /// The polygons of each feature of one actor.
  private static func outlines(_ kind: Kind, _ random: inout SplitMix) -> [[[[Coordinate]]]] {
    let plain = ring(38, 35, radius: 0.8, &random)
    switch kind {
    case .bowTie: return [[[line(36.5, 34, 39.5, 36, 39.5, 34, 36.5, 36, 36.5, 34)]]]
    case .ringThatWindsTwice:
      let corners = (0...5).map { corner in
        let angle = Double(corner % 5) * 0.8 * .pi
        return Coordinate(38 + sin(angle), 35 + cos(angle))
      }
      return [[[corners]]]
    case .manySmallSelfCrossings:
      var tangled = plain
      for _ in 0..<30 {
        let index = Int.random(in: 1..<(tangled.count - 3), using: &random)
        tangled.swapAt(index, index + 1)
      }
      return [[[tangled]]]
    case .overlappingFeatures:
      return (0..<4).map { [[ring(37.7 + Double($0) / 3, 35, radius: 0.8, &random)]] }
    case .overlappingParts:
      return [(0..<4).map { [ring(37.7 + Double($0) / 3, 35, radius: 0.8, &random)] }]
    case .sameFeatureTwice: return [[[plain]], [[plain]]]
    case .repeatedVertices:
      return [
        [
          [
            plain.enumerated().flatMap { index, vertex in
              let near = Coordinate(vertex.longitude + 1e-10, vertex.latitude)
              return [vertex, vertex] + (index % 7 == 3 ? [near] : [vertex])
            }
          ]
        ]
      ]
    case .ringNotQuiteClosed:
      let end = Coordinate(plain[0].longitude + 1e-9, plain[0].latitude - 1e-9)
      return [[[plain.dropLast() + [end]]]]
    case .ringNotClosed: return [[[Array(plain.dropLast())]]]
    case .holeTouchesShellAtAPoint:
      return [[[square(37, 34, 2), line(37, 35, 38, 34.5, 38.5, 35, 38, 35.5, 37, 35)]]]
    case .holeSharesEdgeWithShell: return [[[square(37, 34, 2), square(37, 34.5, 1)]]]
    case .holesOverlap:
      return [[[square(37, 34, 2), square(37.5, 34.5, 0.8), square(38, 35, 0.8)]]]
    case .wrongWinding: return [[[plain.reversed(), square(37.9, 34.9, 0.2)]]]
    case .spikesAndFlatRings:
      let spike = line(37, 34, 38, 34, 39, 34.5, 38, 34, 38, 35, 37, 35, 37, 34)
      return [[[spike], [line(36, 36, 37, 36, 36.5, 36, 36, 36)]]]
    case .emptyGeometries: return [[], [[[]]], [[plain]]]
    }
  }

  /// A rough ring around a centre, seen from there as a function of the angle.
  private static func ring(
    _ east: Double, _ north: Double, radius: Double, _ random: inout SplitMix
  ) -> [Coordinate] {
    let count = 400
    let waves = (1...20).map { (Double($0), Double.random(in: 0...6.28, using: &random)) }
    let open = (0..<count).map { index in
      let angle = 2 * Double.pi * Double(index) / Double(count)
      let noise = waves.reduce(0) { $0 + cos($1.0 * angle + $1.1) / $1.0 }
      let r = radius * exp(0.2 * noise)
      return Coordinate(
        ((east + r * cos(angle)) * 1e7).rounded() / 1e7,
        ((north + r * sin(angle)) * 1e7).rounded() / 1e7)
    }
    return open + [open[0]]
  }

  private static func line(_ numbers: Double...) -> [Coordinate] {
    stride(from: 0, to: numbers.count, by: 2).map { Coordinate(numbers[$0], numbers[$0 + 1]) }
  }

  private static func square(_ west: Double, _ south: Double, _ side: Double) -> [Coordinate] {
    line(
      west, south, west + side, south, west + side, south + side, west, south + side, west, south)
  }
}
