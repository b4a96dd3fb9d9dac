import Testing

@testable import Atlas

@Suite struct FileNameDateTests {
  @Test(arguments: [
    ("2017-12-07", "2017-12-07", ""),
    ("20171207", "2017-12-07", ""),
    ("control_2017-12-07", "2017-12-07", "control"),
    ("2017_12_07-v2", "2017-12-07", "v2"),
    ("map 3 of 2017.12.07", "2017-12-07", "map 3 of"),
    ("deepstate-20260101-final", "2026-01-01", "deepstate final"),
    ("99999999_20200229", "2020-02-29", "99999999"),
  ])
  func `a day in a name is found, and what is beside it`(
    _ stem: String, _ date: String, _ rest: String
  ) {
    #expect(CalendarDate(inFileName: stem)?.description == date)
    #expect(CalendarDate.rest(ofFileName: stem) == rest)
  }

  @Test(arguments: ["control", "2017-12", "20170229", "1-2-3", "201712070", "2017-13-01", ""])
  func `a name without a day has none`(_ stem: String) {
    #expect(CalendarDate(inFileName: stem) == nil)
    #expect(CalendarDate.rest(ofFileName: stem) == nil)
  }
}
