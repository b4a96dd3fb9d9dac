import Atlas
import Foundation
import Testing

@Suite struct CalendarDateTests {
  private static let gregorian: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  // 1583 is the first whole year for which Foundation's calendar is Gregorian as ours is.
  @Test(arguments: [1583, 1600, 1700, 1896, 1970, 1999, 2016, 2100, 2400, 9990])
  func `three thousand days agree with Foundation`(from year: Int) throws {
    let calendar = Self.gregorian
    let start = try #require(
      calendar.date(from: DateComponents(year: year, month: 1, day: 1)))
    let first = try #require(CalendarDate(year: year, month: 1, day: 1))
    #expect(first.dayNumber == Int(start.timeIntervalSince1970 / 86_400))
    for offset in 0..<3000 {
      let date = first.advanced(by: offset)
      let other = calendar.dateComponents(
        [.year, .month, .day], from: start.addingTimeInterval(Double(offset) * 86_400))
      guard let year = other.year, year <= 9999 else { return }
      let isSame = date.year == year && date.month == other.month && date.day == other.day
      try #require(isSame, "day \(offset): \(date) is \(other)")
      try #require(CalendarDate(date.description) == date)
    }
  }

  @Test(arguments: [
    "2017-02-29", "1900-02-29", "2100-02-29", "2017-04-31", "2017-00-10", "2017-13-01",
    "2017-12-00", "2017-12-32", "0000-01-01", "17-12-07", "2017-1-7", "2017/12/07", "20171207",
    "2017-12", "2017-12-07-01", "+017-12-07", "２０１７-12-07", "2017-12-7 ", "", "-", "T",
    "٢٠١٧-١٢-٠٧",
  ])
  func `what is no day is refused`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: ["2016-02-29", "2000-02-29", "1600-02-29", "2400-02-29", "0001-01-01"])
  func `a day is written as it was read`(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test func `the time of day counts for nothing`() {
    #expect(CalendarDate("2017-12-07T23:59:59Z") == CalendarDate("2017-12-07"))
  }

  @Test func `days between dates count leap days`() throws {
    let before = try #require(CalendarDate("2016-02-28"))
    let after = try #require(CalendarDate("2016-03-01"))
    #expect(before.days(to: after) == 2)
    #expect(after.days(to: before) == -2)
    #expect(before < after)
  }
}
