public import Geometry

/// Shortest lines on the WGS84 ellipsoid.
public enum Geodesic {
  /// The length of the shortest line between two positions, in metres.
  public static func distance(from start: Coordinate, to end: Coordinate) -> Double {
    GeodesicEdge(from: start, to: end).length
  }

  /// The length of lines whose edges are geodesics, in metres.
  ///
  /// An edge that is straight in longitude and latitude is longer than the geodesic by a relative
  /// `(s tanφ / R)² / 24`: 2e-8 for an edge of 5 km in Syria.
  public static func length(of lines: Lines) -> Double {
    var sum = CompensatedSum()
    for line in lines.lines {
      for (start, end) in zip(line, line.dropFirst()) where start != end {
        sum.add(distance(from: start, to: end))
      }
    }
    return sum.value
  }
}
