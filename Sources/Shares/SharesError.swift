public import Atlas

/// Why something could not be measured.
public enum SharesError: Error, Sendable {
  /// A ring that is not closed, which only `--repair` may close.
  case openRing(FeatureLocation, detail: String)
  /// A repair that would change more of a feature than is allowed unasked.
  case largeRepair(Repair)
  /// A region without any ground.
  case emptyRegion(FeatureLocation, name: String)
  /// The overlay library failed.
  case overlay(FeatureLocation?, detail: String)
  /// The parts of a region do not add up to it: our bug.
  case ledger(region: String, date: CalendarDate, source: String, relativeError: Double)
  /// The planimeter's counts do not add up: our bug.
  case planimeter(source: String, date: CalendarDate, faults: Int)
  /// No snapshot answers the question.
  case noSnapshot(wanted: String, known: [String])
}

extension SharesError: CustomStringConvertible {
  /// The place, then one clause with what to do next.
  public var description: String {
    switch self {
    case .openRing(let location, let detail):
      "\(location): \(detail); pass --repair to close it"
    case .largeRepair(let repair):
      "\(repair); pass --repair to allow it"
    case .emptyRegion(let location, let name):
      "\(location): region '\(name)' has no polygon with an area"
    case .overlay(let location, let detail):
      (location.map { "\($0): " } ?? "") + detail
    case .ledger(let region, let date, let source, let relativeError):
      "the parts of '\(region)' (\(source), \(date)) miss its area by \(relativeError) of it: "
        + "this is a bug of controlshare, please report it with the files"
    case .planimeter(let source, let date, let faults):
      "\(source), \(date): \(faults) rings do not add up: "
        + "this is a bug of controlshare, please report it with the files"
    case .noSnapshot(let wanted, let known):
      "no snapshot \(wanted); there are: \(known.joined(separator: ", "))"
    }
  }
}
