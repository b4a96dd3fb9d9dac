internal import Atlas
internal import Geometry

/// Files whose latitudes stand before the longitudes, as far as other files give it away.
///
/// Swapped axes are within ±90 almost everywhere that people fight, so nothing in one file tells.
func axisRemarks(of files: [MeasuredFile], places: [Place]) -> [Remark] {
  var remarks: [Remark] = []
  let ground = box(of: files.filter { $0.survey.role == .regions }.flatMap(\.features))
  if let ground {
    for file in files where file.survey.role == .control {
      for feature in file.features where isSwapped(corners(of: feature), against: ground) {
        remarks.append(remark(Remark.Place(feature.survey.location), feature))
      }
    }
  }
  guard let first = places.first?.coordinate else { return remarks }
  let settled = places.reduce(Box(first)) { $0.union($1.coordinate) }
  for file in files where file.survey.role == .regions {
    guard let own = box(of: file.features), !own.touches(settled) else { continue }
    let swapped = Box(west: own.south, south: own.west, east: own.north, north: own.east)
    guard swapped.touches(settled), let feature = file.features.first else { continue }
    remarks.append(remark(Remark.Place(FeatureLocation(file: file.survey.input.path)), feature))
  }
  return remarks
}

private func remark(_ place: Remark.Place, _ feature: MeasuredFeature) -> Remark {
  var place = place
  place.coordinate = corners(of: feature).first
  return Remark(
    .note, .swappedAxes, at: place, squareMetres: feature.area,
    "latitude seems to stand before longitude: the swapped numbers lie in the other files' ground",
    consequence: "measured where the numbers say; swap them if that is not meant")
}

private func corners(of feature: MeasuredFeature) -> [Coordinate] {
  feature.ground.polygons.flatMap(\.shell.coordinates)
}

private func box(of features: [MeasuredFeature]) -> Box? {
  features.compactMap(\.box).reduce(nil as Box?) { $0?.union($1) ?? $1 }
}

/// Whether nearly all vertices would lie in the ground if swapped, and less than half do as they are.
private func isSwapped(_ corners: [Coordinate], against ground: Box) -> Bool {
  guard !corners.isEmpty else { return false }
  let asWritten = corners.count { ground.contains($0) }
  let swapped = corners.count { ground.contains(Coordinate($0.latitude, $0.longitude)) }
  return asWritten * 2 < corners.count && swapped * 10 >= corners.count * 9
}
