internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// Control that lies in no region, with the nearest one.
func outsideRemarks(of files: [MeasuredFile]) -> [Remark] {
  let regions = files.filter { $0.survey.role == .regions }.flatMap(\.features)
    .filter { $0.box != nil }
  let session = Overlay.Session()
  guard !regions.isEmpty, let whole = try? session.union(regions.map(\.ground)),
    let prepared = try? session.prepare(whole)
  else { return [] }
  var remarks: [Remark] = []
  for feature in files.filter({ $0.survey.role == .control }).flatMap(\.features)
  where feature.box != nil {
    guard let inside = try? prepared.intersection(feature.ground) else { continue }
    if inside == feature.ground { continue }
    guard let outside = try? session.difference(feature.ground, whole) else { continue }
    let size = StraightEdgeArea.area(of: outside)
    guard size > roundingArea(feature.area) else { continue }
    let largest = outside.polygons.max {
      StraightEdgeArea.area(of: $0) < StraightEdgeArea.area(of: $1)
    }
    let piece = MultiPolygon(largest.map { [$0] } ?? [])
    let place = (try? session.pointOnSurface(of: piece)) ?? nil
    let share = size / feature.area
    let percent =
      share > 0.9995 ? "all" : share < 0.0005 ? "<0.05 %" : "\((share * 1000).rounded() / 10) %"
    let nearest = nearest(to: piece, among: regions).map { "; nearest: \($0)" } ?? ""
    remarks.append(
      Remark(
        Remark.Severity(of: size, within: feature.area), .controlOutside,
        at: Remark.Place(feature.survey.location, coordinate: place),
        squareMetres: size,
        "\(percent) of '\(feature.name)' lies outside every region\(nearest)",
        consequence: "counts in no region"))
  }
  return remarks
}

/// The region nearest to a piece of ground, with the distance where there is one.
private func nearest(to piece: MultiPolygon, among regions: [MeasuredFeature]) -> String? {
  guard let box = piece.box else { return nil }
  let scale = cosine(box.centre.latitude)
  // A hundred corners tell the distance well enough, and bound the work.
  let corners = sample(piece.polygons.flatMap(\.shell.coordinates), 100)
  var best: (name: String, from: Coordinate, to: Coordinate, distance: Double)?
  let near = regions.compactMap { region in
    region.box.map { (region, distance: box.distanceSquared(to: $0, scale: scale)) }
  }.sorted { $0.distance < $1.distance }
  for (region, lower) in near where lower < best?.distance ?? .infinity {
    for ring in region.ground.polygons.lazy.flatMap(\.rings) {
      for (start, end) in zip(ring.coordinates, ring.coordinates.dropFirst()) {
        for from in corners {
          let to = from.nearest(on: start, end, scale: scale)
          let distance = from.distanceSquared(to: to, scale: scale)
          if distance < best?.distance ?? .infinity { best = (region.name, from, to, distance) }
        }
      }
    }
  }
  guard let best else { return nil }
  let kilometres = Geodesic.distance(from: best.from, to: best.to) / 1000
  return kilometres < 1 ? best.name : "\(best.name), about \(Int(kilometres.rounded())) km away"
}

private func sample(_ corners: [Coordinate], _ count: Int) -> [Coordinate] {
  let step = max(1, corners.count / count)
  return stride(from: 0, to: corners.count, by: step).map { corners[$0] }
}

// Distances in degrees of latitude, longitudes shortened by the cosine of one latitude: only compared.

extension Coordinate {
  fileprivate func distanceSquared(to other: Coordinate, scale: Double) -> Double {
    let (dx, dy) = ((other.longitude - longitude) * scale, other.latitude - latitude)
    return dx * dx + dy * dy
  }

  fileprivate func nearest(on start: Coordinate, _ end: Coordinate, scale: Double) -> Coordinate {
    let (dx, dy) = ((end.longitude - start.longitude) * scale, end.latitude - start.latitude)
    let (px, py) = ((longitude - start.longitude) * scale, latitude - start.latitude)
    let length = dx * dx + dy * dy
    let t = length > 0 ? max(0, min(1, (px * dx + py * dy) / length)) : 0
    return Coordinate(
      start.longitude + t * (end.longitude - start.longitude),
      start.latitude + t * (end.latitude - start.latitude))
  }
}

extension Box {
  fileprivate func distanceSquared(to other: Box, scale: Double) -> Double {
    let dx = max(0, max(other.west - east, west - other.east)) * scale
    let dy = max(0, max(other.south - north, south - other.north))
    return dx * dx + dy * dy
  }
}

/// The cosine of degrees, near enough to compare distances by.
private func cosine(_ degrees: Double) -> Double {
  let x = degrees * Double.pi / 180
  let square = x * x
  return max(0, 1 - square / 2 + square * square / 24)
}
