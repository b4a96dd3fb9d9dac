/// Arithmetic among the figures of one claim, before any geometry.
///
/// Figures are first compared as written, every digit meant; where they disagree, the policy says
/// whether rounding may explain it.
public struct Consistency {
  let proposition: Proposition
  /// The whole in square metres, if the caller knows it.
  let whole: Double?
  /// The area of a country in square metres by its name as claimed, if the caller knows it.
  let areaOfCountry: (String) -> Double?

  /// Prepares the check of a proposition.
  ///
  /// - Parameters:
  ///   - proposition: what was claimed.
  ///   - wholeSquareKilometres: the area that percentages are taken of, if known; positive.
  ///   - countryArea: the area of a country in square kilometres by its name as claimed.
  public init(
    of proposition: Proposition, wholeSquareKilometres: Double? = nil,
    countryArea: @escaping (String) -> Double? = { _ in nil }
  ) {
    self.proposition = proposition
    whole = wholeSquareKilometres.flatMap { $0 > 0 && $0.isFinite ? $0 * 1_000_000 : nil }
    areaOfCountry = { country in
      countryArea(country).flatMap { $0 > 0 && $0.isFinite ? $0 * 1_000_000 : nil }
    }
  }

  /// Everything found, in the order of the checks.
  public var findings: [ConsistencyFinding] {
    guard proposition.layout == .joint else { return [] }
    return slips + areasAndShares + areasInTwoUnits + totalsAndParts + changesAndLevels
      + countsAndShares + countries + universals
  }

  /// A number that an assertion states, with the interval it means when every digit is meant.
  struct Entry {
    let index: Int
    let stated: Stated
    /// Every digit meant.
    let sharp: Interval
    /// Under the proposition's policy.
    let loose: Interval
    /// Whether this is a change, not a level.
    let isChange: Bool
    let names: [String]
    let standing: Assertion.Standing
    let isLiberated: Bool
  }

  func entry(_ index: Int, _ stated: Stated, isShare: Bool, isChange: Bool = false) -> Entry? {
    let assertion = proposition.assertions[index]
    let polarity = assertion.polarity
    guard
      let sharp = Policy.strict.interval(of: stated, isShare: isShare, polarity: polarity),
      let loose = proposition.policy.interval(of: stated, isShare: isShare, polarity: polarity)
    else { return nil }
    return Entry(
      index: index, stated: stated, sharp: sharp, loose: loose, isChange: isChange,
      names: assertion.names, standing: assertion.standing, isLiberated: polarity == .liberated)
  }

  /// Whether two entries speak of the same thing: same kind, standing, and no different places.
  func match(_ one: Entry, _ two: Entry) -> Bool {
    one.isChange == two.isChange && one.standing == two.standing
      && (one.names == two.names || one.names.isEmpty || two.names.isEmpty)
  }

  /// Entries of areas: levels and changes.
  var areas: [Entry] {
    entries { index, assertion in
      guard let stated = assertion.stated else { return nil }
      switch assertion.meaning {
      case .area: return entry(index, stated, isShare: false)
      case .change(let change):
        guard case .area? = change.amount else { return nil }
        return entry(index, stated, isShare: false, isChange: true)
      default: return nil
      }
    }
  }

  /// Entries of shares of the area: levels, and changes in points.
  var shares: [Entry] {
    entries { index, assertion in
      guard let stated = assertion.stated else { return nil }
      switch assertion.meaning {
      case .share(_, of: .area): return entry(index, stated, isShare: true)
      case .change(let change):
        guard case .points? = change.amount else { return nil }
        return entry(index, stated, isShare: true, isChange: true)
      default: return nil
      }
    }
  }

  func entries(_ select: (Int, Assertion) -> Entry?) -> [Entry] {
    proposition.assertions.enumerated().compactMap { select($0.offset, $0.element) }
  }

  /// Contradiction or rounding, as the loose intervals say.
  func severity(_ agreesLoosely: Bool) -> ConsistencyFinding.Severity {
    agreesLoosely ? .rounding : .contradiction
  }
}
