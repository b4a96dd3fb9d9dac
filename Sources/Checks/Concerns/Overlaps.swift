internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// Where features of one snapshot overlap: of one actor, and of two.
func overlapRemarks(of files: [MeasuredFile]) -> [Remark] {
  var snapshots: [Snapshot: [MeasuredFeature]] = [:]
  for file in files {
    for feature in file.features where feature.box != nil {
      let key = Snapshot(source: file.survey.source, date: feature.survey.date)
      snapshots[key, default: []].append(feature)
    }
  }
  return snapshots.values.flatMap(overlaps)
}

private struct Snapshot: Hashable {
  var source: String
  var date: CalendarDate?
}

private func overlaps(in features: [MeasuredFeature]) -> [Remark] {
  let session = Overlay.Session()
  return BoxPairs.all(of: features.compactMap(\.box)).compactMap { first, second in
    let (one, other) = (features[first], features[second])
    guard let shared = try? session.intersection(one.ground, other.ground) else { return nil }
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
