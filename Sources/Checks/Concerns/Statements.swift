internal import Atlas

/// What a file says, or fails to say, of dates, accuracy and licence.
func statementRemarks(of file: FileSurvey) -> [Remark] {
  let whole = Remark.Place(FeatureLocation(file: file.input.path))
  var remarks: [Remark] = []
  if file.input.licence.isEmpty {
    remarks.append(
      Remark(
        .note, .missingLicence, at: whole, "no licence is stated",
        consequence: "measured; whether results may be published is for you to find out"))
  }
  guard file.role == .control else { return remarks }
  remarks += dateRemarks(of: file, whole)
  let bare = file.features.filter { $0.accuracy == nil }
  if let first = bare.first {
    remarks.append(
      Remark(
        .note, .missingAccuracy,
        at: bare.count == file.features.count ? whole : Remark.Place(first.location),
        "\(bare.count) of \(file.features.count) features state no positional accuracy",
        consequence: "low and high take in the statuses only; state one with --accuracy"))
  }
  return remarks
}

private func dateRemarks(of file: FileSurvey, _ whole: Remark.Place) -> [Remark] {
  var remarks: [Remark] = []
  let dated = file.features.filter(\.statesDate)
  let days = Set(file.features.compactMap { $0.date ?? $0.validFrom }).sorted()
  if let first = days.first, let last = days.last, days.count > 1 {
    remarks.append(
      Remark(
        .note, .mixedDates, at: whole, "\(days.count) dates in one file, from \(first) to \(last)",
        consequence: "measured as \(days.count) snapshots"))
  }
  for (earlier, later) in zip(dated, dated.dropFirst()) {
    guard let first = earlier.date, let second = later.date, second < first else { continue }
    remarks.append(
      Remark(
        .harmless, .datesOutOfOrder, at: Remark.Place(later.location),
        "\(second) comes after \(first) in the file", consequence: "put in order"))
  }
  for feature in file.features {
    guard let date = feature.date else { continue }
    let hasBegun = feature.validFrom.map { $0 <= date } ?? true
    let hasEnded = feature.validThrough.map { $0 < date } ?? false
    if hasBegun && !hasEnded { continue }
    let interval =
      "\(feature.validFrom?.description ?? "…") to \(feature.validThrough?.description ?? "…")"
    remarks.append(
      Remark(
        .note, .notValid, at: Remark.Place(feature.location),
        "valid from \(interval), in the map of \(date)", consequence: "left out"))
  }
  return remarks
}

/// Snapshots that are old on the day that is asked for.
func ageRemarks(of survey: DatasetSurvey, maximumAge: Int) -> [Remark] {
  var days: [String: [CalendarDate]] = [:]
  var files: [String: String] = [:]
  for file in survey.files where file.role == .control {
    days[file.source, default: []] += file.features.compactMap { $0.date ?? $0.validFrom }
    files[file.source] = file.input.path
  }
  for map in survey.snapshots {
    days[map.source, default: []].append(map.date)
    files[map.source] =
      map.areas.first?.location.file ?? map.settlements.first?.location.file ?? files[map.source]
  }
  days = days.filter { !$0.value.isEmpty }
  let all = days.values.joined()
  guard let newest = all.max() else { return [] }
  var remarks: [Remark] = []
  for (source, own) in days {
    guard let last = own.max(), last.days(to: newest) > maximumAge else { continue }
    remarks.append(
      Remark(
        .note, .staleSnapshot, at: Remark.Place(FeatureLocation(file: files[source] ?? "")),
        "the newest snapshot of '\(source)' is of \(last), \(last.days(to: newest)) days before "
          + "the newest of all", consequence: "measured as of its own day"))
  }
  for claim in survey.claims {
    guard let answer = all.filter({ $0 <= claim.date }).max() else {
      remarks.append(
        Remark(
          .note, .noSnapshot, at: Remark.Place(claim.location),
          "claim '\(claim.id)' is about \(claim.date), before every snapshot",
          consequence: "there is nothing to hold it against"))
      continue
    }
    let age = answer.days(to: claim.date)
    guard age > maximumAge else { continue }
    remarks.append(
      Remark(
        .note, .staleSnapshot, at: Remark.Place(claim.location),
        "claim '\(claim.id)' is about \(claim.date), the newest snapshot by then is \(age) days older",
        consequence: "judged by the older map; --max-age refuses it"))
  }
  return remarks
}
