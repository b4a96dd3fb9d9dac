import CPROJ
public import Geometry

/// A second route to area: PROJ's cylindrical equal-area projection of the ellipsoid and the shoelace
/// formula, for checking the first (`StraightEdgeArea`).
///
/// Edges straight in longitude and latitude are curved in the frame. They are cut so finely that what
/// the chords leave out is below a hundredth of a square metre per edge. An edge is cut by its own
/// extent only, the same way in either direction, so that shared borders stay shared and an overlay
/// may be done in the frame. The frame owns a PROJ context and belongs to one task.
public final class EqualArea {
  private let projection: ProjObject
  private let tolerance: Double

  /// Opens the frame.
  ///
  /// - Parameter tolerance: square metres that an edge may lose.
  /// - Throws: `CoordinateSystemError.unknown` if PROJ cannot make the projection.
  public init(tolerance: Double = 0.01) throws(CoordinateSystemError) {
    let definition =
      "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
      + "+step +proj=cea +lon_0=0 +lat_ts=0 +ellps=WGS84 +over"
    let context = try ProjContext()
    guard let projection = ProjObject(of: context, { unsafe $0.proj_create($1, definition) }) else {
      throw .unknown(definition, reason: context.takeComplaint())
    }
    self.projection = projection
    self.tolerance = max(tolerance, 1e-6)
  }

  /// The ground in the frame, in metres, its edges cut.
  ///
  /// - Throws: `CoordinateSystemError.cannotTransform`.
  public func project(_ ground: MultiPolygon) throws(CoordinateSystemError) -> MultiPolygon {
    var polygons: [Polygon] = []
    for polygon in ground.polygons {
      let shell = try project(polygon.shell)
      let holes = try polygon.holes.map { hole throws(CoordinateSystemError) in try project(hole) }
      polygons.append(Polygon(shell: shell, holes: holes))
    }
    return MultiPolygon(polygons)
  }

  /// The area of ground in degrees, in square metres.
  ///
  /// - Throws: `CoordinateSystemError.cannotTransform`.
  public func area(of ground: MultiPolygon) throws(CoordinateSystemError) -> Double {
    Self.planarArea(of: try project(ground))
  }

  /// The area of ground in the frame, in square metres, by the shoelace formula.
  public static func planarArea(of ground: MultiPolygon) -> Double {
    var sum = CompensatedSum()
    for polygon in ground.polygons {
      sum.add(planarArea(of: polygon.shell))
      for hole in polygon.holes { sum.add(-planarArea(of: hole)) }
    }
    return sum.value
  }

  private static func planarArea(of ring: Ring) -> Double {
    let origin = ring.coordinates[0]
    var twice = CompensatedSum()
    for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
      twice.add((start.longitude - origin.longitude) * (end.latitude - origin.latitude))
      twice.add(-(end.longitude - origin.longitude) * (start.latitude - origin.latitude))
    }
    return abs(twice.value) / 2
  }

  private func project(_ ring: Ring) throws(CoordinateSystemError) -> Ring {
    var vertices = [ring.coordinates[0]]
    for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
      vertices += between(start, end)
      vertices.append(end)
    }
    let projected = projection.transformed(vertices)
    if let failed = projected.firstIndex(where: { !$0.isFinite }) {
      throw .cannotTransform(
        vertices[failed], index: failed, system: "the equal-area frame",
        reason: projection.context.takeComplaint())
    }
    return Ring(trusted: projected)
  }

  /// The cuts of an edge, a chord of which leaves out `Δλ Δφ² |Q″| / 12`, where `|Q″| ≤ 1.04 a²`.
  private func between(_ start: Coordinate, _ end: Coordinate) -> [Coordinate] {
    if (end.longitude, end.latitude) < (start.longitude, start.latitude) {
      return between(end, start).reversed()
    }
    let degree = Double.pi / 180
    let east = (end.longitude - start.longitude) * degree
    let rise = (end.latitude - start.latitude) * degree
    let lost = east * rise * rise / 12 * 1.04 * WGS84.semiMajorAxis * WGS84.semiMajorAxis
    let pieces = min((lost / tolerance).squareRoot().rounded(.up), Self.most)
    guard pieces > 1 else { return [] }
    return (1..<Int(pieces)).map { piece in
      let t = Double(piece) / pieces
      return Coordinate(
        start.longitude + t * (end.longitude - start.longitude),
        start.latitude + t * (end.latitude - start.latitude))
    }
  }

  /// Pieces of one edge at most.
  private static let most = 100_000.0
}
