import Testing

/// What a reader sees of the bundled dataset, word for word.
@Suite(.notUnderSanitizer, .endsHangs) struct ReportGoldenTests {
  private static let bundled = "Geodata/syria-2017-12"

  @Test func `help is as recorded`() throws {
    try Command("--help").ends(
      with: 0, stdout: .golden("help-controlshare.txt"), stderr: .nothing)
  }

  @Test(arguments: Golden("help-controlshare.txt").subcommands)
  func `help of every command is as recorded`(_ command: String) throws {
    try Command(command, "--help").ends(
      with: 0, stdout: .golden("help-\(command).txt"), stderr: .nothing)
  }

  @Test func `the version is as recorded`() throws {
    try Command("--version").ends(with: 0, stdout: .golden("version.txt"), stderr: .nothing)
  }

  @Test(arguments: ["table", "csv", "json"])
  func `compute is as recorded`(_ format: String) throws {
    try Command("compute", Self.bundled, "--format", format).ends(
      with: 0, stdout: .golden("compute.\(format)"), stderr: .nothing)
  }

  @Test func `the ledger is as recorded`() throws {
    try Command("compute", Self.bundled, "--ledger", "--region", "Syria", "--quiet").ends(
      with: 0, stdout: .golden("ledger.txt"), stderr: .nothing)
  }

  @Test(arguments: ["table", "csv", "json"])
  func `validate is as recorded`(_ format: String) throws {
    try Command("validate", Self.bundled, "--format", format).ends(
      with: 0, stdout: .golden("validate.\(format)"), stderr: .nothing)
  }

  @Test func `one reported phrase is as recorded`() throws {
    try Command(
      "validate", Self.bundled, "--reported", "about 3%", "--actor", "IS", "--region", "Syria",
      "--date", "2017-12-07", "--quiet"
    ).ends(with: 0, stdout: .golden("validate-reported.txt"), stderr: .nothing)
  }

  @Test(arguments: ["geojson", "csv", "kml"])
  func `export is as recorded`(_ format: String) throws {
    try Command("export", Self.bundled, "--format", format, "-o", "-").ends(
      with: 0, stdout: .golden("export.\(format)"), stderr: .nothing)
  }
}
