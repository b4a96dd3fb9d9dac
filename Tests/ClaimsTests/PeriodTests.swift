import Atlas
import Claims
import Testing

@Suite struct PeriodTests {
  static let periods: [(String, String, String)] = [
    ("gained 464 km² in August", "2025-08-01", "2025-08-31"),
    ("gained 464 km² in November", "2024-11-01", "2024-11-30"),
    ("gained 4,336 km² in 2024", "2024-01-01", "2024-12-31"),
    ("gained 40 km² since 24 February 2022", "2022-02-24", "2025-09-03"),
    ("gained 40 km² since Feb 24, 2022", "2022-02-24", "2025-09-03"),
    ("lost 40 km² between January and October 2016", "2016-01-01", "2016-10-31"),
    ("lost 40 km² from 2015 to 2016", "2015-01-01", "2016-12-31"),
    ("lost 40 km² on the 7th of December 2017", "2017-12-07", "2017-12-07"),
    ("held 40 km² in February 2024", "2024-02-01", "2024-02-29"),
    ("lost 40 km² in May 2015", "2015-05-01", "2015-05-31"),
  ]

  @Test(arguments: periods)
  func `a period of a claim of 3 September 2025 is`(text: String, first: String, last: String)
    throws
  {
    let claimed = try #require(CalendarDate("2025-09-03"))
    let period = try #require(try Phrase.parse(text).assertions[0].period)
    let days = try #require(period.days(by: claimed))
    #expect("\(days.lowerBound)" == first)
    #expect("\(days.upperBound)" == last)
  }

  @Test func `a date that no calendar has is no period`() throws {
    let claimed = try #require(CalendarDate("2025-09-03"))
    let period = try #require(try Phrase.parse("held 3 % on 30 February 2017").assertions[0].period)
    #expect(period.days(by: claimed) == nil)
  }
}
