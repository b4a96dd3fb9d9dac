public import Geometry

extension CoordinateSystem {
  /// What coordinates beyond ±180/±90 look like, such as `EPSG:32637`, or `nil` if nothing fits.
  ///
  /// The same metres fit sixty UTM zones, so a zone is named only where a place is known that the
  /// ground should be near; without one a range of eastings that only UTM has is named as
  /// `EPSG:326xx`.
  /// - Parameters:
  ///   - box: the coordinates as they are, easting first.
  ///   - place: where the ground should be, such as the middle of the regions it is measured in.
  /// - Returns: an authority's code, or `EPSG:326xx` for some zone of UTM.
  public static func guess(for box: Box, near place: Coordinate? = nil) -> String? {
    let isFinite = [box.west, box.south, box.east, box.north].allSatisfy(\.isFinite)
    let isDegrees = box.west >= -180 && box.east <= 180 && box.south >= -90 && box.north <= 90
    guard isFinite, !isDegrees else { return nil }
    let isMercator = box.isWithin(west: -20_037_509, south: -20_048_967, east: 20_037_509)
    let isTransverse = box.isWithin(west: 100_000, south: 0, east: 900_000, north: 10_000_000)
    guard let place else {
      if isTransverse { return "EPSG:326xx" }
      return isMercator ? "EPSG:3857" : nil
    }
    var candidates = isMercator ? ["EPSG:3857"] : []
    if isTransverse {
      let zone = Int(((place.longitude + 180) / 6).rounded(.down)) + 1
      for zone in zone - 1...zone + 1 {
        let number = (zone + 59) % 60 + 1
        let code = number < 10 ? "0\(number)" : "\(number)"
        candidates += ["EPSG:326\(code)", "EPSG:327\(code)"]
      }
    }
    return candidates.compactMap { candidate in
      distance(of: box, in: candidate, from: place).map { (candidate, $0) }
    }.filter { $0.1 < farthest }.min { $0.1 < $1.1 }?.0
  }

  /// Metres from a place within which a guess is believed.
  private static let farthest = 1_000_000.0

  private static func distance(
    of box: Box, in candidate: String, from place: Coordinate
  ) -> Double? {
    guard let transformation = try? Transformation(from: candidate),
      let centre = try? transformation([box.centre]).first
    else { return nil }
    return Geodesic.distance(from: centre, to: place)
  }
}

extension Box {
  fileprivate func isWithin(
    west: Double, south: Double, east: Double, north: Double? = nil
  ) -> Bool {
    self.west >= west && self.south >= south && self.east <= east && self.north <= north ?? -south
  }
}
