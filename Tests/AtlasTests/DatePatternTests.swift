import Testing

@testable import Atlas

@Suite struct DatePatternTests {
  @Test(arguments: [
    ("YYYY-MM-DD", "Control 2026-01-01", "2026-01-01"),
    ("DD.MM.YYYY", "01.02.2026", "2026-02-01"),
    ("MM.DD.YYYY", "01.02.2026", "2026-01-02"),
    ("D.M.YYYY", "на 1.2.2026 р.", "2026-02-01"),
    ("D/M/YYYY", "24/12/2025", "2025-12-24"),
    ("YYYYMMDD", "map_20260101_v2", "2026-01-01"),
    // `date -u -d @1672531199`: Sat Dec 31 23:59:59 UTC 2022.
    ("unix", "1672531199", "2022-12-31"),
    ("unix", "1672531200", "2023-01-01"),
    ("unix-ms", "1672531199999", "2022-12-31"),
  ])
  func `a day is read as the pattern writes it`(
    _ pattern: String, _ text: String, _ day: String
  ) throws {
    let pattern = try #require(DatePattern(pattern))
    #expect(pattern.days(in: text).map(\.description) == [day])
  }

  @Test(arguments: [
    ("YYYY-MM-DD", "01.02.2026"), ("YYYY-MM-DD", "2026-02-30"), ("YYYY-MM-DD", "12026-02-03"),
    ("YYYYMMDD", "202601011"), ("unix", "20260101"), ("unix", "1672531199999"), ("unix", ""),
    ("DD.MM.YYYY", "2026"), ("D.M.YYYY", "1.2"), ("unix-ms", "99999999999999999999999999"),
  ])
  func `what is written in another way is no day`(_ pattern: String, _ text: String) throws {
    #expect(try #require(DatePattern(pattern)).days(in: text).isEmpty)
  }

  @Test func `a text with two days has two`() throws {
    let pattern = try #require(DatePattern("YYYY-MM-DD"))
    #expect(pattern.days(in: "2026-01-01 – 2026-01-05").count == 2)
    #expect(pattern.days(in: "2026-01-01, 2026-01-01").count == 1)
  }

  @Test(arguments: [
    "", "YYYY", "YY-MM-DD", "DD.MM.YY", "YYYY-MM-DDT", "MM-DD", "YYYYMD", "yyyy-mm-dd",
  ])
  func `a pattern without year, month and day is none`(_ text: String) {
    #expect(DatePattern(text) == nil)
  }
}
