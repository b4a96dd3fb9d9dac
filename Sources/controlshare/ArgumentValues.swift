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

extension Palette: ExpressibleByArgument {}

extension NameKind: ExpressibleByArgument {}
