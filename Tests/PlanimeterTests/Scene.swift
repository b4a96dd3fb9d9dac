import Geodesy
import Geometry
import Overlay
import Planimeter

/// Regions and the ground that groups hold, with what GEOS makes of them.
struct Scene {
  var regions: [MultiPolygon]
  /// One group's ground per entry.
  var features: [(group: Int, ground: MultiPolygon)]
  var groupCount: Int

  func measured(fronts: Bool = false) throws -> Reading {
    try Planimeter.measure(
      features.map(\.ground.polygons), groups: features.map(\.group), groupCount: groupCount,
      in: PreparedRegions(regions), measuringFronts: fronts)
  }

  /// What disagrees with GEOS by more than 1e-9 of the region, or an empty list.
  func disagreements() throws -> [String] {
    let measured = try measured()
    var found: [String] = []
    if measured.faults != 0 { found.append("\(measured.faults) faults") }
    if !measured.suspects.isEmpty { found.append("suspects \(measured.suspects)") }
    let held = try (0..<groupCount).map { group in
      try Overlay.union(features.filter { $0.group == group }.map(\.ground))
    }
    for (index, region) in regions.enumerated() {
      let whole = StraightEdgeArea.area(of: region)
      func compare(_ what: String, _ ours: Double, _ theirs: Double) {
        if abs(ours - theirs) > 1e-9 * whole {
          found.append("region \(index) \(what): \(ours), GEOS \(theirs)")
        }
      }
      compare("area", PreparedRegions([region]).areas[0], whole)
      let parts = try held.map { try Overlay.intersection($0, region) }
      let rows = measured.rows.filter { $0.region == index }
      var shared: [MultiPolygon] = []
      for (group, part) in parts.enumerated() {
        let row = rows.first { $0.group == group }
        compare("group \(group)", row?.area ?? 0, StraightEdgeArea.area(of: part))
        guard groupCount > 1 else { continue }
        let others = try Overlay.union(
          parts.enumerated().filter { $0.offset != group }.map(\.element))
        let common = try Overlay.intersection(part, others)
        shared.append(common)
        compare("shared by \(group)", row?.shared ?? 0, StraightEdgeArea.area(of: common))
        for other in (group + 1)..<max(groupCount, group + 1) {
          let both = try Overlay.intersection(part, parts[other])
          let overlap = measured.overlaps.first {
            $0.region == index && $0.first == group && $0.second == other
          }
          compare(
            "overlap \(group) \(other)", overlap?.area ?? 0, StraightEdgeArea.area(of: both))
        }
      }
      let contested = try shared.isEmpty ? .empty : Overlay.union(shared)
      compare("contested", measured.contested[index], StraightEdgeArea.area(of: contested))
    }
    for (group, ground) in held.enumerated() {
      let theirs = StraightEdgeArea.area(of: ground)
      if abs(measured.totals[group] - theirs) > 1e-9 * theirs {
        found.append("total \(group): \(measured.totals[group]), GEOS \(theirs)")
      }
    }
    return found
  }

  /// Everything as WKT, to be pasted elsewhere.
  var description: String {
    regions.enumerated().map { "region \($0.offset) \(Scene.wkt($0.element))" }
      .joined(separator: "\n") + "\n"
      + features.map { "group \($0.group) \(Scene.wkt($0.ground))" }.joined(separator: "\n")
  }

  static func wkt(_ ground: MultiPolygon) -> String {
    let polygons = ground.polygons.map { polygon in
      let rings = polygon.rings.map { ring in
        "(" + ring.coordinates.map(\.description).joined(separator: ", ") + ")"
      }
      return "(" + rings.joined(separator: ", ") + ")"
    }
    return "MULTIPOLYGON (" + polygons.joined(separator: ", ") + ")"
  }
}
