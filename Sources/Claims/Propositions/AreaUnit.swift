/// A unit of area that a claim may state.
public enum AreaUnit: String, CaseIterable, Hashable, Sendable {
  /// 1 000 000 m².
  case squareKilometre
  /// The international square mile, 1609.344² m².
  case squareMile
  /// 10 000 m².
  case hectare
  /// The international acre, 4046.8564224 m².
  case acre
  /// 1 m².
  case squareMetre

  /// How many square metres one unit is, exact by definition.
  public var squareMetres: Double {
    switch self {
    case .squareKilometre: 1_000_000
    case .squareMile: 2_589_988.110336
    case .hectare: 10_000
    case .acre: 4_046.8564224
    case .squareMetre: 1
    }
  }

  /// The usual sign, such as `km²`.
  public var symbol: String {
    switch self {
    case .squareKilometre: "km²"
    case .squareMile: "mi²"
    case .hectare: "ha"
    case .acre: "acres"
    case .squareMetre: "m²"
    }
  }
}
