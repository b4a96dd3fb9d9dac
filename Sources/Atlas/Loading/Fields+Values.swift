internal import GeoJSON

extension Fields {
  /// The number with a meaning, not negative.
  ///
  /// - Throws: `AtlasError` if there is something else.
  func number(
    _ meaning: Meaning, in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> Double? {
    guard let value = value(meaning, in: properties) else { return nil }
    let number = value.number ?? value.string.flatMap { Double(decimal: $0.trimmed) }
    let isMetres = meaning == .accuracy
    guard let number, number.isFinite, number >= 0,
      !isMetres || ControlArea.accuracies.contains(number)
    else {
      throw AtlasError(
        location,
        .value(
          field: meaning.rawValue, found: value.string ?? value.text(),
          expected: isMetres ? ControlArea.accuracyWords : "a number, 0 or more"))
    }
    return number
  }

  /// The day with a meaning.
  ///
  /// - Throws: `AtlasError` if there is something else.
  func date(
    _ meaning: Meaning, in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> CalendarDate? {
    guard let value = value(meaning, in: properties) else { return nil }
    guard let date = value.plainText.flatMap({ CalendarDate($0) }) else {
      throw AtlasError(
        location,
        .value(
          field: meaning.rawValue, found: value.string ?? value.text(), expected: Self.aDay))
    }
    return date
  }

  /// What every message calls a date.
  static let aDay = "a day such as 2017-12-07"
}

extension Double {
  /// Reads a number as tables write it, which hexadecimal and "infinity" are not.
  init?(decimal text: some StringProtocol) {
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
    self.init(text)
  }
}
