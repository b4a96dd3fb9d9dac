internal import Geodesy
internal import Geometry

/// What coordinates beyond the globe may be, said aloud and never acted upon.
enum CoordinateGuess {
  /// The guess and what to do about it, or `nil` where the outline is in degrees but for a few slips.
  static func words(for outline: [UncheckedPolygon], near place: Coordinate?) -> String? {
    let vertices = outline.lazy.flatMap(\.rings).joined()
    guard let first = vertices.first else { return nil }
    var box = Box(first)
    var strays = 0
    var count = 0
    for vertex in vertices {
      box = box.union(vertex)
      count += 1
      if !vertex.isOnGlobe { strays += 1 }
    }
    if box.south >= -90, box.north <= 90, box.west >= 0, box.east <= 360 {
      return "these look like longitudes from 0 to 360; subtract 360 from those beyond 180"
    }
    guard 2 * strays >= count else { return nil }
    if box.west >= -90, box.east <= 90, box.south >= -180, box.north <= 180 {
      return "these look like latitude before longitude; write longitude first"
    }
    switch CoordinateSystem.guess(for: box, near: place) {
    case "EPSG:326xx":
      return "these look like EPSG:326xx metres (UTM, the zone is not said); "
        + "pass --crs with the zone's code, such as EPSG:32637"
    case let code?: return "these look like \(code) metres; pass --crs \(code)"
    case nil: return "the file may be projected; pass --crs with the code of its system"
    }
  }
}

extension Coordinate {
  /// Whether both numbers are within ±180 and ±90.
  var isOnGlobe: Bool { abs(longitude) <= 180 && abs(latitude) <= 90 }
}
