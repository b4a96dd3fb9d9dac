internal import Atlas
internal import Geodesy
internal import Geometry

/// Numbers of one feature that are no longitude and latitude, or that look like a slip.
///
/// - Parameters:
///   - feature: the feature.
///   - place: where the ground should be, if any file tells.
/// - Returns: one remark for each ring or feature that is concerned.
func coordinateRemarks(of feature: FileSurvey.Feature, near place: Coordinate?) -> [Remark] {
  var remarks: [Remark] = []
  if let remark = offGlobeRemark(of: feature, near: place) { remarks.append(remark) }
  for (polygon, unchecked) in feature.outline.enumerated() {
    for (ring, vertices) in unchecked.rings.enumerated() {
      func place(_ vertex: Int) -> Remark.Place {
        Remark.Place(
          feature.location, polygon: polygon, ring: ring, vertex: vertex,
          coordinate: vertices[vertex])
      }
      let zero = Coordinate(0, 0)
      if let vertex = vertices.firstIndex(of: zero), vertices.isFar(from: zero) {
        remarks.append(
          Remark(
            .note, .nullIsland, at: place(vertex), "a vertex at 0 0, far from the others",
            consequence: "measured as it stands; a missing coordinate is often written so"))
      }
      guard Antimeridian.normalise(UncheckedPolygon([vertices])).crossings > 0 else { continue }
      let jump = vertices.indices.dropFirst().first {
        abs(vertices[$0].longitude - vertices[$0 - 1].longitude) > 180
      }
      remarks.append(
        Remark(
          .harmless, .antimeridian, at: place((jump ?? 1) - 1),
          "the ring crosses the antimeridian uncut",
          consequence: "unrolled, measured the short way across ±180°"))
    }
  }
  return remarks
}

private func offGlobeRemark(
  of feature: FileSurvey.Feature, near place: Coordinate?
) -> Remark? {
  var first: Remark.Place?
  var count = 0
  var all: [Coordinate] = []
  for (polygon, unchecked) in feature.refusedOutline.enumerated() {
    for (ring, vertices) in unchecked.rings.enumerated() {
      all += vertices
      for (vertex, coordinate) in vertices.enumerated() where !coordinate.isOnGlobe {
        count += 1
        first =
          first
          ?? Remark.Place(
            feature.location, polygon: polygon, ring: ring, vertex: vertex, coordinate: coordinate)
      }
    }
  }
  guard let first else { return nil }
  let guess = PlaneGuess(all, near: place)
  return Remark(
    .refused, guess?.kind ?? .offGlobe, at: first,
    "\(count) of \(all.count) vertices are not a longitude and latitude"
      + (guess.map { "; these look like \($0.words)" } ?? ""),
    consequence: "measuring refuses; bring the file to WGS84 longitude and latitude")
}

/// What numbers beyond the globe probably are.
private struct PlaneGuess {
  var kind: Remark.Kind
  var words: String

  init?(_ coordinates: [Coordinate], near place: Coordinate?) {
    let finite = coordinates.filter(\.isFinite)
    guard let first = finite.first else { return nil }
    let box = finite.reduce(Box(first)) { $0.union($1) }
    let (x, y) = (max(abs(box.west), abs(box.east)), max(abs(box.south), abs(box.north)))
    if x <= 90, y <= 180 {
      (kind, words) = (.swappedAxes, "latitude before longitude")
    } else if let code = CoordinateSystem.guess(for: box, near: place), max(x, y) > 400 {
      let plane = code == "EPSG:3857" ? "Web Mercator" : "UTM"
      (kind, words) = (.projected, "\(code) metres (\(plane))")
    } else if max(x, y) > 400 {
      (kind, words) = (.projected, "metres or feet of a projection")
    } else {
      // A degree or two too far is a slip, not a plane.
      return nil
    }
  }
}

extension Coordinate {
  /// Whether both numbers are within ±180 and ±90.
  fileprivate var isOnGlobe: Bool { abs(longitude) <= 180 && abs(latitude) <= 90 }
}

extension [Coordinate] {
  /// Whether half of the vertices are more than 5° away.
  fileprivate func isFar(from place: Coordinate) -> Bool {
    let far = filter {
      Swift.max(abs($0.longitude - place.longitude), abs($0.latitude - place.latitude)) > 5
    }
    return far.count * 2 > count
  }
}
