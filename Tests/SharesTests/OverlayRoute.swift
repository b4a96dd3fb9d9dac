import Atlas
import Geodesy
import Geometry
import Overlay
import Shares

/// The other way to the same shares: repair, unite, intersect, all by GEOS.
enum OverlayRoute {
  /// Where the shares of a snapshot differ by more than 1e-9 of the region, with the case as WKT.
  static func disagreements(_ snapshot: Snapshot, in regions: RegionSet) throws -> [String] {
    let options = MeasuringOptions(allowsRepair: true)
    let measured = try SnapshotShares(snapshot, in: regions, options: options)
    var found: [String] = []
    for actor in Set(snapshot.areas.map(\.actor)).sorted() {
      let parts = try snapshot.areas.filter { $0.actor == actor }
        .map { try Overlay.repair($0.outline).ground }
      let held = try Overlay.union(parts)
      for region in regions.regions {
        let inside = try Overlay.intersection(held, region.ground)
        let theirs = StraightEdgeArea.area(of: inside)
        let ours = measured.shares.first {
          $0.actor == actor && $0.status == .controlled && $0.regionID == region.id
        }
        let difference = abs((ours?.area.best ?? 0) - theirs)
        if !(difference <= 1e-9 * region.area) {
          found.append(
            "\(actor) in \(region.name): \(ours?.area.best ?? 0), GEOS \(theirs)\n"
              + "held \(wkt(held))\nregion \(wkt(region.ground))")
        }
      }
    }
    return found
  }

  private static func wkt(_ ground: MultiPolygon) -> String {
    let polygons = ground.polygons.map { polygon in
      let rings = polygon.rings.map { ring in
        "(" + ring.coordinates.map(\.description).joined(separator: ", ") + ")"
      }
      return "(" + rings.joined(separator: ", ") + ")"
    }
    return "MULTIPOLYGON (" + polygons.joined(separator: ", ") + ")"
  }
}
