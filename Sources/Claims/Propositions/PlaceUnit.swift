/// A kind of place or administrative unit that claims count: "eleven villages", "72 townships".
public enum PlaceUnit: String, CaseIterable, Hashable, Sendable {
  /// A settlement of the smallest kind.
  case village
  /// A settlement of middle size.
  case town
  /// A large settlement.
  case city
  /// Any inhabited place, of whatever size.
  case settlement
  /// A populated place as OCHA and the Carter Center count them.
  case community
  /// A part of a city.
  case neighbourhood
  /// An administrative unit of the second level, as in Afghanistan or Syria.
  case district
  /// An administrative unit of the third level.
  case subdistrict
  /// An administrative unit of Myanmar.
  case township
  /// An administrative unit named county.
  case county
  /// A self-governing local unit.
  case municipality
  /// An administrative unit of the first level, as in Syria or Yemen.
  case governorate
  /// An administrative unit of the first level, as in Afghanistan.
  case province
  /// An administrative unit of the first level, as in Ukraine.
  case oblast
  /// An administrative unit named region.
  case region

  /// Whether units of this kind are settlements (points), not administrative areas.
  public var isSettlement: Bool {
    switch self {
    case .village, .town, .city, .settlement, .community: true
    default: false
    }
  }

  /// The English plural, such as `villages`.
  public var plural: String {
    switch self {
    case .city: "cities"
    case .community: "communities"
    case .county: "counties"
    case .municipality: "municipalities"
    default: rawValue + "s"
    }
  }
}
