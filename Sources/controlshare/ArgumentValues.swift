public import ArgumentParser
public import Atlas
public import Claims
public import Geodesy
public import Reports

// Values of the libraries that can be typed as arguments.

extension CalendarDate: ExpressibleByArgument {
  /// Reads an ISO 8601 day.
  public init?(argument: String) { self.init(argument) }
}

extension EdgeModel: ExpressibleByArgument {}

extension Policy: ExpressibleByArgument {}

extension SettlementMethod: ExpressibleByArgument {}

extension Palette: ExpressibleByArgument {}

extension SVGReport.Drawing: ExpressibleByArgument {
  /// The drawing as it is typed.
  public var defaultValueDescription: String {
    switch self {
    case .map(let number): "map:\(number)"
    case .claim(let number): "claim:\(number)"
    case .series(let number): "series:\(number)"
    }
  }

  /// Reads a kind and a number such as `map:1`; the kind alone means the first.
  public init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let number = parts.count == 2 ? Int(parts[1]) : 1,
      number > 0
    else { return nil }
    switch parts[0] {
    case "map": self = .map(number)
    case "claim": self = .claim(number)
    case "series": self = .series(number)
    default: return nil
    }
  }
}

extension NameKind: ExpressibleByArgument {}
