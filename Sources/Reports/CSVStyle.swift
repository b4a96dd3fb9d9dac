/// How tables are written as CSV: by RFC 4180 unless a spreadsheet wants it otherwise.
public struct CSVStyle: Hashable, Sendable {
  /// Whether the file begins with a byte order mark, by which Excel knows UTF-8.
  public var hasByteOrderMark: Bool
  /// Whether numbers have a decimal comma; fields are then separated by semicolons.
  public var hasDecimalComma: Bool
  /// Whether shares take one row per variable.
  public var isTidy: Bool

  /// Makes a style.
  public init(
    hasByteOrderMark: Bool = false, hasDecimalComma: Bool = false, isTidy: Bool = false
  ) {
    self.hasByteOrderMark = hasByteOrderMark
    self.hasDecimalComma = hasDecimalComma
    self.isTidy = isTidy
  }
}
