import ArgumentParser
import Reports

/// How tables are written as CSV.
struct CSVArguments: ParsableArguments {
  @Flag(help: "With --format csv: begin with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @Flag(help: "With --format csv: write 0,5 for a half, and semicolons between fields.")
  var decimalComma = false

  /// The style, if the result is CSV.
  ///
  /// - Throws: `ValidationError` where a flag would do nothing.
  func style(isCSV: Bool, isTidy: Bool = false) throws -> CSVStyle {
    for (flag, isSet) in [("bom", bom), ("decimal-comma", decimalComma), ("tidy", isTidy)]
    where isSet && !isCSV {
      throw ValidationError("--\(flag) goes with --format csv.")
    }
    return CSVStyle(hasByteOrderMark: bom, hasDecimalComma: decimalComma, isTidy: isTidy)
  }
}
