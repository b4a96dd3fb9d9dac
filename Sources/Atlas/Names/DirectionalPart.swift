/// The part of a region that lies in one direction.
///
/// East is what lies east of the meridian through the region's centroid, north what lies north of the
/// centroid's parallel; north-east is where the two meet. The centroid is that of the polygon in
/// longitude and latitude. The rule is ours: reports that speak of "the eastern countryside" draw no
/// line, so every result that rests on such a part says so.
public enum DirectionalPart: String, Sendable, CaseIterable {
  /// North of the centroid's parallel.
  case north
  /// East of the centroid's meridian.
  case east
  /// South of the centroid's parallel.
  case south
  /// West of the centroid's meridian.
  case west
  /// North of the parallel and east of the meridian.
  case northeast
  /// South of the parallel and east of the meridian.
  case southeast
  /// South of the parallel and west of the meridian.
  case southwest
  /// North of the parallel and west of the meridian.
  case northwest

  /// Reads `northeast`, `north-east`, `north-eastern`, `NE`, or `nil` for any other word.
  public init?(word: some StringProtocol) {
    let letters = word.lowercased().filter(\.isLetter)
    let short = ["n", "e", "s", "w", "ne", "se", "sw", "nw"]
    if let index = short.firstIndex(of: letters) {
      self = Self.allCases[index]
      return
    }
    let stem = letters.hasSuffix("ern") ? String(letters.dropLast(3)) : letters
    guard let part = Self(rawValue: stem) else { return nil }
    self = part
  }

  /// The adjective before a region's name: `eastern Homs`.
  public var adjective: String {
    switch self {
    case .northeast: "north-eastern"
    case .southeast: "south-eastern"
    case .southwest: "south-western"
    case .northwest: "north-western"
    default: rawValue + "ern"
    }
  }

  /// −1 for the western side, +1 for the eastern, 0 for both.
  public var eastward: Int {
    switch self {
    case .east, .northeast, .southeast: 1
    case .west, .northwest, .southwest: -1
    default: 0
    }
  }

  /// −1 for the southern side, +1 for the northern, 0 for both.
  public var northward: Int {
    switch self {
    case .north, .northeast, .northwest: 1
    case .south, .southeast, .southwest: -1
    default: 0
    }
  }
}
