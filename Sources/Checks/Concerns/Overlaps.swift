internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// Where features of one snapshot overlap: of one actor, and of two.
func overlapRemarks(of files: [MeasuredFile]) -> [Remark] {
  var sources: [String: [MeasuredFeature]] = [:]
  for file in files {
    sources[file.survey.source, default: []] += file.features.filter { $0.box != nil }
  }
  return sources.values.flatMap { features in
    // A history's features may hold on the day of any map, and beside each other.
    let lasting = features.filter { $0.survey.date == nil }
    let maps = Dictionary(grouping: features.filter { $0.survey.date != nil }, by: \.survey.date)
    return overlaps(in: lasting)
      + maps.values.flatMap { map in overlaps(in: map + lasting, butAmong: map.count) }
  }
}

extension FileSurvey.Feature {
  /// Whether there is a day on which both hold.
  fileprivate func coexists(with other: FileSurvey.Feature) -> Bool {
    let begin = [date, validFrom, other.date, other.validFrom].compactMap { $0 }.max()
    let end = [date, validThrough, other.date, other.validThrough].compactMap { $0 }.min()
    guard let begin, let end else { return true }
    return begin <= end
  }
}

/// - Parameters:
///   - features: features with ground.
///   - dated: how many of them are of the map; the others were compared among each other before.
/// - Returns: one remark for each pair that overlaps.
private func overlaps(
  in features: [MeasuredFeature], butAmong dated: Int = .max
) -> [Remark] {
  let session = Overlay.Session()
  return BoxPairs.all(of: features.compactMap(\.box)).compactMap { first, second in
    let (one, other) = (features[first], features[second])
    guard first < dated, one.survey.coexists(with: other.survey),
      let shared = try? session.intersection(one.ground, other.ground)
    else { return nil }
    let size = StraightEdgeArea.area(of: shared)
    guard size > roundingArea(max(one.area, other.area)) else { return nil }
    let place = Remark.Place(
      other.survey.location, coordinate: (try? session.pointOnSurface(of: shared)) ?? nil)
    let what = "\(other.title) overlaps \(one.title) (\(one.place(beside: other)))"
    if one.survey.actor == other.survey.actor {
      return Remark(
        .note, .actorOverlap, at: place, squareMetres: size, what,
        consequence: one.survey.status == other.survey.status
          ? "united, the shared ground counts once"
          : "counts under each status, once in the ledger")
    }
    let bothHold = one.survey.status == .controlled && other.survey.status == .controlled
    return Remark(
      .note, .contestedOverlap, at: place, squareMetres: size, what,
      consequence: bothHold
        ? "contested: in both shares, once in the ledger" : "counts for each under its status")
  }
}

extension MeasuredFeature {
  fileprivate var title: String {
    let status = survey.status.map { " (\($0.rawValue))" } ?? ""
    return "'\(survey.actor ?? "no actor")'\(status)"
  }

  fileprivate func place(beside other: MeasuredFeature) -> String {
    let feature = "feature \(survey.location.feature ?? 0)"
    return survey.location.file == other.survey.location.file
      ? feature : "\(survey.location.file): \(feature)"
  }
}
