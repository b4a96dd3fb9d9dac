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
  /// Ground that the planimeter refuses.
  case unmeasurable(String, detail: String)
  /// The planimeter's counts do not add up: our bug.
  case planimeter(String, faults: Int)
  /// Settlements of which none lies in a region.
  case strayedSettlements(FeatureLocation, count: Int)
  /// No snapshot answers the question.
  case noSnapshot(wanted: String, known: [String])
  /// A source that no snapshot has.
  case noSource(String, known: [String])
  /// A question about one source, or two, that does not say which.
  case severalSources([String])
  /// Two days between which a source has no new snapshot.
  case sameSnapshot(source: String, date: CalendarDate, known: [CalendarDate])
  /// A newest snapshot that is older than allowed.
  case tooOld(source: String, date: CalendarDate, asked: CalendarDate, maximumAge: Int)
  /// The parts of a comparison do not add up: our bug.
  case identity(region: String, actor: String, relativeError: Double)
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
    case .unmeasurable(let what, let detail): "\(what): \(detail)"
    case .planimeter(let what, let faults):
      "\(what): \(faults) rings do not add up: "
        + "this is a bug of controlshare, please report it with the files"
    case .strayedSettlements(let location, let count):
      "\(location): of \(count) settlements none lies in a region; longitude comes first, or name the "
        + "columns of both"
    case .noSnapshot(let wanted, let known):
      "no snapshot \(wanted); there are: \(known.joined(separator: ", "))"
    case .noSource(let source, let known):
      "no source '\(source)'; there are: \(known.map { "'\($0)'" }.joined(separator: ", "))"
    case .severalSources(let known):
      known.isEmpty
        ? "no snapshot at all; give control with --control"
        : "say whose maps with --source; there are: "
          + known.map { "'\($0)'" }.joined(separator: ", ")
    case .sameSnapshot(let source, let date, let known):
      "'\(source)' has no new snapshot between the two days: both take that of \(date); there are: "
        + Self.summary(known)
    case .tooOld(let source, let date, let asked, let maximumAge):
      "'\(source)': the newest map is of \(date), \(date.days(to: asked)) days before \(asked), older "
        + "than --max-age \(maximumAge)"
    case .identity(let region, let actor, let relativeError):
      "gained, lost and kept of '\(actor)' in '\(region)' miss each other by \(relativeError) of the "
        + "region: this is a bug of controlshare, please report it with the files"
    }
  }

  private static func summary(_ dates: [CalendarDate]) -> String {
    guard dates.count > 6, let first = dates.first, let last = dates.last else {
      return dates.map(\.description).joined(separator: ", ")
    }
    return "\(dates.count) from \(first) to \(last)"
  }
}
