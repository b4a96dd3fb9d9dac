internal import GeoJSON

extension ControlReader {
  /// Who holds a feature, in which status and on which day: by the crosswalk's rules, else by the
  /// feature's own words, else by the settings of the file.
  ///
  /// A crosswalk that is a table has the only word for the properties that it names: what it does not
  /// answer is left open, and so is a status that is no status. Otherwise words stand for themselves, and
  /// nothing said is `controlled`.
  ///
  /// - Throws: `AtlasError` for rules that contradict each other, and for a status or date that is none.
  func answer(
    for properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> Crosswalk.Answer {
    var answer = try crosswalk.answer(
      for: properties, fields, in: location.file, at: location)
    if answer.isIgnored { return answer }
    answer.actor = answer.actor ?? ownActor(in: properties)
    if answer.status == nil { answer.status = try ownStatus(in: properties, at: location) }
    if answer.date == nil { answer.date = try ownDate(in: properties, at: location) }
    return answer
  }

  /// Who holds a feature that no rule speaks of.
  func ownActor(in properties: JSONObject) -> String? {
    let own = isSettled(.actor, properties) ? nil : fields.text(.actor, in: properties)
    return own ?? actor
  }

  /// The status of a feature that no rule speaks of.
  func ownStatus(
    in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> Status? {
    if !crosswalk.isStrict { return try status(in: properties, at: location) }
    if isSettled(.status, properties) { return nil }
    return fields.text(.status, in: properties).flatMap { Status(rawValue: $0.lowercased()) }
  }

  /// The day of a feature that no rule speaks of.
  func ownDate(
    in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> CalendarDate? {
    try fields.date(.date, in: properties, at: location) ?? date(of: location.file)
  }

  /// What an answer leaves open, if the crosswalk must answer all.
  func gaps(in answer: Crosswalk.Answer, of properties: JSONObject) -> [Fields.Meaning] {
    guard crosswalk.isStrict else { return [] }
    var gaps: [Fields.Meaning] = []
    if answer.actor == nil { gaps.append(.actor) }
    if answer.status == nil { gaps.append(.status) }
    if answer.date == nil && fields.value(.validFrom, in: properties) == nil { gaps.append(.date) }
    return gaps
  }

  /// Whether the crosswalk alone decides what a property with a meaning says.
  private func isSettled(_ meaning: Fields.Meaning, _ properties: JSONObject) -> Bool {
    guard crosswalk.isStrict, let property = fields.property(meaning, in: properties) else {
      return false
    }
    return crosswalk.speaks(of: .property(property))
  }
}
