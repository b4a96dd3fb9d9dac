/// How JSON is laid out.
public struct JSONStyle: Hashable, Sendable {
  /// Whether each member and element stands on a line of its own, two spaces further in.
  public var isPretty: Bool
  /// Whether `<` is written as `\u003C`, so that the text can stand inside an HTML `script` element.
  public var isSafeInHTML: Bool

  /// Makes a style of its two choices.
  public init(isPretty: Bool = false, isSafeInHTML: Bool = false) {
    self.isPretty = isPretty
    self.isSafeInHTML = isSafeInHTML
  }

  /// No white space at all.
  public static let compact = JSONStyle()
  /// Indented by two spaces.
  public static let pretty = JSONStyle(isPretty: true)
}
