internal import Atlas
internal import Geodesy
internal import Geometry
internal import Planimeter

/// The polygons of many outlines, each repaired only if something is wrong with it.
///
/// Most files are sound, and GEOS takes longer to say so than the planimeter takes to measure. So the
/// rings are taken as they are, the planimeter names the features it suspects, and only those, with the
/// ones whose rings are open, short or cross the antimeridian, go through `PreparedGround`.
struct Intake {
  /// The polygons of each outline; those of one outline may overlap each other.
  private(set) var polygons: [[Polygon]]
  /// What was repaired.
  private(set) var repairs: [Repair] = []
  private var isPrepared: [Bool]

  init(
    _ outlines: [(outline: [UncheckedPolygon], location: FeatureLocation)],
    options: MeasuringOptions
  ) throws(SharesError) {
    polygons = []
    polygons.reserveCapacity(outlines.count)
    isPrepared = []
    for (index, entry) in outlines.enumerated() {
      polygons.append(Self.sound(entry.outline, edges: options.edges) ?? [])
      isPrepared.append(false)
      if polygons[index].isEmpty { try repair(index, outlines, options) }
    }
  }

  /// Sends the outlines that the planimeter suspects through the repair, and says whether any ground
  /// changed by it.
  mutating func repair(
    suspects: [Int],
    of outlines: [(outline: [UncheckedPolygon], location: FeatureLocation)],
    options: MeasuringOptions
  ) throws(SharesError) -> Bool {
    var hasChanged = false
    for index in suspects where !isPrepared[index] {
      try repair(index, outlines, options)
      hasChanged = true
    }
    return hasChanged
  }

  private mutating func repair(
    _ index: Int, _ outlines: [(outline: [UncheckedPolygon], location: FeatureLocation)],
    _ options: MeasuringOptions
  ) throws(SharesError) {
    let entry = outlines[index]
    let prepared = try PreparedGround(entry.outline, at: entry.location, options: options)
    polygons[index] = prepared.ground.polygons
    isPrepared[index] = true
    if let repair = prepared.repair { repairs.append(repair) }
  }

  /// The polygons as they are, or `nil` if a ring is open, short, or crosses or passes the antimeridian.
  static func sound(_ outline: [UncheckedPolygon], edges: EdgeModel) -> [Polygon]? {
    var polygons: [Polygon] = []
    polygons.reserveCapacity(outline.count)
    for unchecked in outline {
      var rings: [Ring] = []
      rings.reserveCapacity(unchecked.rings.count)
      for coordinates in unchecked.rings {
        guard let ring = try? Ring(coordinates), !leavesMap(ring) else { return nil }
        rings.append(edges == .geodesic ? Densify.geodesic(ring) : ring)
      }
      guard let shell = rings.first else { return nil }
      polygons.append(Polygon(shell: shell, holes: Array(rings.dropFirst())))
    }
    return polygons
  }

  /// Whether a ring jumps from one side of the map to the other, or lies beyond ±180.
  private static func leavesMap(_ ring: Ring) -> Bool {
    var before = ring.coordinates[0].longitude
    for coordinate in ring.coordinates {
      if abs(coordinate.longitude - before) > 180 || abs(coordinate.longitude) > 180 { return true }
      before = coordinate.longitude
    }
    return false
  }
}
