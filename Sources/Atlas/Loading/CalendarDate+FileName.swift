extension CalendarDate {
  /// The day in a file name such as `2017-12-07`, `20171207` or `control_2017-12-07`.
  init?(inFileName stem: String) {
    guard let (date, _) = Self.found(inFileName: stem) else { return nil }
    self = date
  }

  /// A file name without the day in it and the marks beside it, `nil` if there is no day.
  static func rest(ofFileName stem: String) -> String? {
    guard let (_, range) = found(inFileName: stem) else { return nil }
    let isWord = { (character: Character) in character.isLetter || character.isNumber }
    let before = stem[..<range.lowerBound].split { !isWord($0) }
    let after = stem[range.upperBound...].split { !isWord($0) }
    return (before + after).joined(separator: " ")
  }

  private static func found(
    inFileName stem: String
  ) -> (date: CalendarDate, range: Range<String.Index>)? {
    let runs = stem.split { !$0.isASCII || !$0.isNumber }
    for run in runs where run.count == 8 {
      let text = "\(run.prefix(4))-\(run.dropFirst(4).prefix(2))-\(run.suffix(2))"
      if let date = CalendarDate(text) { return (date, run.startIndex..<run.endIndex) }
    }
    for (year, (month, day)) in zip(runs, zip(runs.dropFirst(), runs.dropFirst(2))) {
      if let date = CalendarDate("\(year)-\(month)-\(day)") {
        return (date, year.startIndex..<day.endIndex)
      }
    }
    return nil
  }
}
