internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// The valid ground of an outline as read, with the receipt of what was repaired.
struct PreparedGround {
  var ground: MultiPolygon
  var repair: Repair?
  /// The ground before it was densified; `nil` with straight edges.
  var undensified: MultiPolygon?

  /// Unrolls an outline at the antimeridian, repairs it, densifies it for geodesic edges, and cuts it
  /// at ±180 again.
  ///
  /// - Throws: `SharesError` if a ring is open, or if the repair changes more than is allowed.
  init(
    _ outline: [UncheckedPolygon], at location: FeatureLocation, options: MeasuringOptions
  ) throws(SharesError) {
    let unrolled = outline.map { Antimeridian.normalise($0) }
    let repaired: Repaired
    do {
      repaired = try Overlay.repair(unrolled.map(\.polygon))
      ground = repaired.ground
      if options.edges == .geodesic {
        undensified = try Overlay.cutAtAntimeridian(ground)
        // A ring that touched the edge of another may cross it once that edge bends.
        ground = try Overlay.repair(Densify.geodesic(ground).polygons.map(\.unchecked)).ground
      }
      ground = try Overlay.cutAtAntimeridian(ground)
    } catch {
      throw .overlay(location, detail: error.description)
    }
    if repaired.defects.isEmpty { return }
    if !options.allowsRepair,
      let open = repaired.defects.first(where: { $0.kind == .unclosedRing })
    {
      throw .openRing(location, detail: open.clause)
    }
    let receipt = Repair(
      location: location, defects: repaired.defects.map(\.clause),
      areaBefore: Self.areaAsDrawn(unrolled.map(\.polygon)),
      areaAfter: StraightEdgeArea.area(of: repaired.ground))
    // Parts of one feature that overlap leave no doubt what is meant: their ground counts once.
    let isDoubtful = repaired.defects.contains { $0.kind != .overlappingParts }
    if !options.allowsRepair && isDoubtful && receipt.relativeChange > options.repairTolerance {
      throw .largeRepair(receipt)
    }
    repair = receipt
  }

  /// Shells less holes, each by its signed area: what a tool that does not repair would report.
  private static func areaAsDrawn(_ outline: [UncheckedPolygon]) -> Double {
    var sum = 0.0
    for polygon in outline {
      for (index, coordinates) in polygon.rings.enumerated() {
        guard let ring = try? Ring(closing: coordinates) else { continue }
        let area = abs(StraightEdgeArea.signed(of: ring))
        sum += index == 0 ? area : -area
      }
    }
    return sum
  }
}

extension Defect {
  /// The place within the feature, then what was found.
  var clause: String {
    var place: [String] = []
    if let polygon, polygon > 0 { place.append("polygon \(polygon)") }
    if let ring { place.append("ring \(ring)") }
    if let vertex { place.append("vertex \(vertex)") }
    return place.isEmpty ? message : place.joined(separator: ", ") + ": " + message
  }
}
