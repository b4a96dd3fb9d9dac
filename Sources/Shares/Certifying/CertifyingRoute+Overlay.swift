internal import Geodesy
internal import Geometry
internal import Overlay

extension CertifyingRoute {
  /// GEOS's overlay in longitude and latitude, then `∮ Q dλ` around the result.
  ///
  /// Within rounding: the integral is exact to 1e-14, and a crossing that GEOS rounds to the nearest
  /// `Double` moves a border by nanometres.
  public static let overlay = CertifyingRoute(
    name: "overlay",
    method: "GEOS overlay in longitude and latitude, authalic integral along its edges",
    versions: [("GEOS", Overlay.version)]
  ) { groups, region in
    let session = Overlay.Session()
    let parts = try groups.map { grounds in
      let inside = try grounds.map { try session.intersection($0, region) }
      return StraightEdgeArea.area(of: try session.union(inside))
    }
    return Areas(whole: StraightEdgeArea.area(of: region), parts: parts)
  }
}
