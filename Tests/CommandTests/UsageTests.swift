import Testing

/// Wrong usage is told apart from bad data by status 64.
@Suite(.notUnderSanitizer, .endsHangs) struct UsageTests {
  @Test func `an option that does not exist`() throws {
    try Command("compute", "x", "--bogus").isWrongUsage(
      "Unknown option '--bogus'. Did you mean '--edges'?")
  }

  @Test func `a command that does not exist`() throws {
    try Command("measure").isWrongUsage("Unexpected argument 'measure'")
  }

  @Test func `nothing to read`() throws {
    try Command("compute").isWrongUsage("Name a dataset, or boundary files with --regions.")
  }

  @Test func `a day that the calendar does not have`() throws {
    try Command("compute", "x", "--date", "2017-02-29")
      .isWrongUsage("The value '2017-02-29' is invalid for '--date <date>'")
  }

  @Test func `a day and a series at once`() throws {
    try Command("compute", "x", "--date", "2017-12-07", "--from", "2017-12-01")
      .isWrongUsage("Give either --date, or --from and --to.")
  }

  @Test func `a phrase without its actor or its day`() throws {
    try Command("validate", "x", "--reported", "3%").isWrongUsage("--reported needs --actor.")
    try Command("validate", "x", "--reported", "3%", "--actor", "IS")
      .isWrongUsage("--reported needs --date.")
  }

  @Test func `an export without a place to go`() throws {
    try Command("export", "x").isWrongUsage("Missing expected argument '--output <output>'")
  }

  @Test func `numbers out of range`() throws {
    try Command("compute", "x", "--accuracy=-1").isWrongUsage(
      "--accuracy takes metres, from 0 to 1000000.")
    try Command("compute", "x", "--jobs", "0").isWrongUsage("--jobs takes 1 to 1024.")
    try Command("compute", "x", "--crs", "").isWrongUsage(
      "--crs takes a system such as EPSG:32637, not ''.")
  }
}
