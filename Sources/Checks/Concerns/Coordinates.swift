internal import Atlas
internal import Geometry

/// Numbers of one feature that are no longitude and latitude, or that look like a slip.
func coordinateRemarks(of feature: FileSurvey.Feature) -> [Remark] {
  var remarks: [Remark] = []
  if let remark = offGlobeRemark(of: feature) { remarks.append(remark) }
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
      let jump = vertices.indices.dropFirst().first {
        abs(vertices[$0].longitude - vertices[$0 - 1].longitude) > 180
      }
      if let jump {
        remarks.append(
          Remark(
            .note, .antimeridian, at: place(jump - 1),
            "the edge spans more than 180° of longitude",
            consequence: "cut rings at ±180° (RFC 7946, section 3.1.9) to have them measured as meant"))
      }
    }
  }
  return remarks
}

private func offGlobeRemark(of feature: FileSurvey.Feature) -> Remark? {
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
  let guess = PlaneGuess(all)
  let kind: Remark.Kind =
    switch guess {
    case .swapped: .swappedAxes
    case .none: .offGlobe
    default: .projected
    }
  return Remark(
    .refused, kind, at: first,
    "\(count) of \(all.count) vertices are not a longitude and latitude"
      + (guess.map { "; these look like \($0)" } ?? ""),
    consequence: "measuring refuses; bring the file to WGS84 longitude and latitude")
}

/// What numbers beyond the globe probably are.
enum PlaneGuess: CustomStringConvertible {
  case swapped
  case webMercator
  case utm(south: Bool)
  case plane

  init?(_ coordinates: [Coordinate]) {
    guard let first = coordinates.first(where: \.isFinite) else { return nil }
    let box = coordinates.filter(\.isFinite).reduce(Box(first)) { $0.union($1) }
    if max(abs(box.west), abs(box.east)) <= 90, max(abs(box.south), abs(box.north)) <= 180 {
      self = .swapped
      return
    }
    // A degree or two too far is a slip, not a plane.
    guard max(abs(box.west), abs(box.east)) > 400 || max(abs(box.south), abs(box.north)) > 400
    else { return nil }
    let isUTM =
      box.west >= 100_000 && box.east <= 900_000 && box.south >= 0 && box.north <= 10_000_000
    let isMercator =
      [box.west, box.east].allSatisfy { abs($0) <= 20_037_509 }
      && [box.south, box.north].allSatisfy { abs($0) <= 20_048_967 }
    // East of 900 km the two cannot be confused; within, UTM is what maps of that size use.
    if isUTM {
      self = .utm(south: box.south > 9_350_000)
    } else if isMercator {
      self = .webMercator
    } else {
      self = .plane
    }
  }

  var description: String {
    switch self {
    case .swapped: "latitude before longitude"
    case .webMercator: "EPSG:3857 metres (Web Mercator)"
    case .utm(let south): "UTM metres (EPSG:32\(south ? 7 : 6)zz, zz being the zone)"
    case .plane: "metres or feet of a projection"
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
