/// How a source writes days: `YYYY-MM-DD`, `DD.MM.YYYY`, `YYYYMMDD`, `D/M/YYYY`, `unix`, `unix-ms`.
///
/// `YYYY`, `MM` and `DD` stand for so many digits, `M` and `D` for one or two; every other character
/// but a letter or digit stands for itself. `unix` is seconds since 1970, `unix-ms` milliseconds, the day
/// being that of UTC.
struct DatePattern: Equatable, Sendable {
  /// The pattern as it is written.
  let text: String
  private let parts: [Part]

  private enum Part: Equatable {
    case year, month, day, shortMonth, shortDay
    case mark(UInt8)
    case seconds(per: Int, digits: ClosedRange<Int>)
  }

  /// Reads a pattern, `nil` if it does not ask for year, month and day once each.
  init?(_ text: String) {
    self.text = text
    switch text.lowercased() {
    case "unix": parts = [.seconds(per: 1, digits: 9...10)]
    case "unix-ms": parts = [.seconds(per: 1000, digits: 12...13)]
    default:
      guard let parts = Self.calendar(Array(text.utf8)) else { return nil }
      self.parts = parts
    }
  }

  /// The different days that a text has in this spelling, no digit before or after them.
  func days(in text: String) -> Set<CalendarDate> {
    let bytes = Array(text.utf8)
    var days: Set<CalendarDate> = []
    for start in bytes.indices where Self.isDigit(bytes[start]) {
      if start > 0 && Self.isDigit(bytes[start - 1]) { continue }
      if let day = day(in: bytes, from: start) { days.insert(day) }
    }
    return days
  }

  private func day(in bytes: [UInt8], from start: Int) -> CalendarDate? {
    var (place, year, month, day) = (start, 0, 0, 0)
    func number(_ widths: ClosedRange<Int>) -> Int? {
      let digits = bytes[place...].prefix(widths.upperBound).prefix(while: Self.isDigit)
      guard widths.contains(digits.count) else { return nil }
      place += digits.count
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    var seconds: Int?
    for part in parts {
      var found: Int? = 0
      switch part {
      case .year:
        found = number(4...4)
        year = found ?? 0
      case .month, .shortMonth:
        found = number(part == .month ? 2...2 : 1...2)
        month = found ?? 0
      case .day, .shortDay:
        found = number(part == .day ? 2...2 : 1...2)
        day = found ?? 0
      case .seconds(let unit, let digits):
        found = number(digits)
        seconds = found.map { $0 / unit }
      case .mark(let mark):
        found = place < bytes.count && bytes[place] == mark ? 0 : nil
        place += 1
      }
      if found == nil { return nil }
    }
    if place < bytes.count && Self.isDigit(bytes[place]) { return nil }
    if let seconds { return CalendarDate(dayNumber: seconds / 86_400) }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func calendar(_ bytes: [UInt8]) -> [Part]? {
    var parts: [Part] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let run = bytes[place...].prefix { $0 == byte }.count
      switch (byte, run) {
      case (UInt8(ascii: "Y"), 4): parts.append(.year)
      case (UInt8(ascii: "M"), 2): parts.append(.month)
      case (UInt8(ascii: "M"), 1): parts.append(.shortMonth)
      case (UInt8(ascii: "D"), 2): parts.append(.day)
      case (UInt8(ascii: "D"), 1): parts.append(.shortDay)
      default:
        guard !isDigit(byte), !isLetter(byte) else { return nil }
        parts += bytes[place..<place + run].map { .mark($0) }
      }
      place += run
    }
    let months = parts.filter { $0 == .month || $0 == .shortMonth }
    let days = parts.filter { $0 == .day || $0 == .shortDay }
    guard parts.filter({ $0 == .year }).count == 1, months.count == 1, days.count == 1 else {
      return nil
    }
    // A day that may have one digit or two has an end only where something other than digits follows.
    for (part, next) in zip(parts, parts.dropFirst()) where part == .shortMonth || part == .shortDay
    {
      guard case .mark = next else { return nil }
    }
    return parts
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension DatePattern {
  /// What every message calls a date cell.
  static let expectation =
    "a day such as 2017-12-07, or how days are written: YYYY-MM-DD, DD.MM.YYYY, YYYYMMDD, unix, unix-ms"
}
