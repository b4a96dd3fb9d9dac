import CPROJ
import Geometry

/// The shortest line between two positions on the WGS84 ellipsoid (Karney 2013).
struct GeodesicEdge {
  /// Metres.
  let length: Double
  private var line = geod_geodesicline()

  private static var proj: CPROJLibrary { Proj.forGeodesics.library }

  /// The ellipsoid as geodesic.h wants it: constant once it is made, without a context.
  private static let ellipsoid = {
    var ellipsoid = geod_geodesic()
    unsafe proj.geod_init(&ellipsoid, WGS84.semiMajorAxis, WGS84.flattening)
    return ellipsoid
  }()

  init(from start: Coordinate, to end: Coordinate) {
    let capabilities =
      GEOD_LATITUDE.rawValue | GEOD_LONGITUDE.rawValue | GEOD_AZIMUTH.rawValue
      | GEOD_DISTANCE_IN.rawValue
    var ellipsoid = Self.ellipsoid
    unsafe Self.proj.geod_inverseline(
      &line, &ellipsoid, start.latitude, start.longitude, end.latitude, end.longitude,
      capabilities)
    length = line.s13
  }

  /// The position some metres along, its longitude running on from the start's, and the azimuth
  /// there in degrees east of north.
  func point(at distance: Double) -> (position: Coordinate, azimuth: Double) {
    var line = line
    var (latitude, longitude, azimuth) = (0.0, 0.0, 0.0)
    _ = unsafe Self.proj.geod_genposition(
      &line, GEOD_LONG_UNROLL.rawValue, distance, &latitude, &longitude, &azimuth, nil, nil, nil,
      nil, nil)
    return (Coordinate(longitude, latitude), azimuth)
  }

  /// The signed area in square metres and the perimeter in metres of a ring of geodesics, the
  /// repeated last vertex included (`geod_polygon_addpoint`, `geod_polygon_compute`).
  static func polygon(_ vertices: some Sequence<Coordinate>) -> (area: Double, perimeter: Double) {
    var ellipsoid = ellipsoid
    var polygon = geod_polygon()
    unsafe Self.proj.geod_polygon_init(&polygon, 0)
    for vertex in vertices {
      unsafe Self.proj.geod_polygon_addpoint(
        &ellipsoid, &polygon, vertex.latitude, vertex.longitude)
    }
    var (area, perimeter) = (0.0, 0.0)
    _ = unsafe Self.proj.geod_polygon_compute(&ellipsoid, &polygon, 0, 1, &area, &perimeter)
    return (area, perimeter)
  }
}
