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

/// The region nearest to a piece of ground, corner to corner, with the distance where there is one.
private func nearest(to piece: MultiPolygon, among regions: [MeasuredFeature]) -> String? {
  // A hundred corners of each tell the nearest neighbour well enough, and bound the work.
  let corners = sample(piece, 100)
  var best: (name: String, from: Coordinate, to: Coordinate, distance: Double)?
  for region in regions {
    for to in sample(region.ground, 400) {
      for from in corners {
        let (dx, dy) = (
          (to.longitude - from.longitude) * cosine(from.latitude), to.latitude - from.latitude
        )
        let distance = dx * dx + dy * dy
        if distance < best?.distance ?? .infinity { best = (region.name, from, to, distance) }
      }
    }
  }
  guard let best else { return nil }
  let kilometres = Geodesic.distance(from: best.from, to: best.to) / 1000
  return kilometres < 5 ? best.name : "\(best.name), about \(Int(kilometres.rounded())) km away"
}

private func sample(_ ground: MultiPolygon, _ count: Int) -> [Coordinate] {
  let corners = ground.polygons.flatMap(\.shell.coordinates)
  let step = max(1, corners.count / count)
  return stride(from: 0, to: corners.count, by: step).map { corners[$0] }
}

/// The cosine of degrees, near enough to compare distances by.
private func cosine(_ degrees: Double) -> Double {
  let x = degrees * Double.pi / 180
  let square = x * x
  return max(0, 1 - square / 2 + square * square / 24)
}
