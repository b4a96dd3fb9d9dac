public import Atlas

/// A day, month or year as the claim writes it: any part may be missing, but not all.
public struct PartialDate: Hashable, Sendable {
  /// The years a claim can mean: of four digits, and near enough not to be a quantity.
  static let years = 1800...2200

  /// The year, 1800…2200, or `nil` for "in August".
  public let year: Int?
  /// The month, 1…12, or `nil` for "in 2015".
  public let month: Int?
  /// The day of the month, 1…31, or `nil`.
  public let day: Int?

  /// Makes a date of the parts that were written.
  public init(year: Int?, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first and last day meant; a missing year is the latest that starts by the given day.
  ///
  /// - Parameter claimDate: the day the claim was made.
  /// - Returns: the days, or `nil` if the calendar has no such day.
  public func days(by claimDate: CalendarDate) -> ClosedRange<CalendarDate>? {
    guard let year else {
      let candidates = [claimDate.year, claimDate.year - 1].lazy.compactMap {
        PartialDate(year: $0, month: month, day: day).days(by: claimDate)
      }
      return candidates.first { $0.lowerBound <= claimDate }
    }
    guard let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
    if day != nil { return first...first }
    let next =
      switch month {
      case nil, 12: CalendarDate(year: year + 1, month: 1, day: 1)
      case let month?: CalendarDate(year: year, month: month + 1, day: 1)
      }
    guard let next else { return nil }
    return first...next.advanced(by: -1)
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date in English order, such as `24 February 2022`.
  public var description: String {
    let name = month.flatMap { (1...12).contains($0) ? Months.names[$0 - 1] : nil }
    return [day.map { String($0) }, name, year.map { String($0) }].compactMap { $0 }
      .joined(separator: " ")
  }
}

/// When a claim says something was so, or over which time something changed.
public enum Period: Hashable, Sendable {
  /// "in August", "on 7 December 2017", "in 2015".
  case during(PartialDate)
  /// "since January 2015": from then to the day of the claim.
  case since(PartialDate)
  /// "between January and October 2016", "from 2015 to 2016".
  case between(PartialDate, PartialDate)

  /// The first and last day meant.
  ///
  /// - Parameter claimDate: the day the claim was made, for missing years and "since".
  /// - Returns: the days, or `nil` if a date does not exist or the period runs backwards.
  public func days(by claimDate: CalendarDate) -> ClosedRange<CalendarDate>? {
    switch self {
    case .during(let date):
      return date.days(by: claimDate)
    case .since(let date):
      guard let start = date.days(by: claimDate)?.lowerBound, start <= claimDate else { return nil }
      return start...claimDate
    case .between(let first, let last):
      // "between January and October 2016" means January of the same year.
      let begun = PartialDate(year: first.year ?? last.year, month: first.month, day: first.day)
      guard let start = begun.days(by: claimDate)?.lowerBound,
        let end = last.days(by: claimDate)?.upperBound, start <= end
      else { return nil }
      return start...end
    }
  }
}

extension Period: CustomStringConvertible {
  /// The period in plain English, such as `since January 2015`.
  public var description: String {
    switch self {
    case .during(let date): (date.day == nil ? "in " : "on ") + date.description
    case .since(let date): "since \(date)"
    case .between(let first, let last): "between \(first) and \(last)"
    }
  }
}

/// English names of the months.
enum Months {
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
