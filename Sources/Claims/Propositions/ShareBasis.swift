/// What a share is a share of.
public enum ShareBasis: Hashable, Sendable {
  /// The area of the region: the default.
  case area
  /// The area of the region where people live, deserts left out.
  case populatedArea
  /// The people of the region.
  case population
  /// The places or administrative units of the region, and how many the claim says there are.
  case places(PlaceUnit, of: Int?)
}

extension ShareBasis: CustomStringConvertible {
  /// The basis in plain English, such as `the population`.
  public var description: String {
    switch self {
    case .area: "the area"
    case .populatedArea: "the populated area"
    case .population: "the population"
    case .places(let unit, nil): "the \(unit.plural)"
    case .places(let unit, let count?): "the \(count) \(unit.plural)"
    }
  }
}
