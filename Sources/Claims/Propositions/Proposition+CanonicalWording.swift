extension Proposition {
  /// The proposition in the plainest words of the grammar, one assertion after another.
  ///
  /// Reading these words again, with the same policy and known names, gives the same assertions.
  public var canonicalWording: String {
    if layout == .perRegion, let list = sharedList { return list }
    return assertions.map(\.canonicalWording).joined(separator: "; ")
  }

  /// "99/70/74/76 % of the area".
  private var sharedList: String? {
    guard let first = assertions.first, let stated = first.stated else { return nil }
    let numbers = assertions.compactMap { assertion -> String? in
      guard case .number(let number)? = assertion.stated?.amount else { return nil }
      return number.description
    }
    guard numbers.count == assertions.count else { return nil }
    let hedge = stated.hedge.map { $0.rawValue + " " } ?? ""
    return first.words(for: hedge + numbers.joined(separator: "/") + " %")
  }

  /// Whether another proposition asserts the same, however worded.
  public func means(sameAs other: Proposition) -> Bool {
    assertions == other.assertions && layout == other.layout && policy == other.policy
  }
}

extension Assertion {
  /// The assertion in the plainest words of the grammar.
  public var canonicalWording: String { words(for: stated?.description ?? "") }

  /// The assertion with its number already in words.
  func words(for number: String) -> String {
    var words = core(number)
    if period != nil, standing != .present { words += heldWord }
    switch (meaning, standing) {
    case (.presence, _), (.comparison, .controlled), (_, .controlled): break
    case (_, .contested): words += " contested"
    case (_, .controlledOrContested): words += " controlled or contested"
    case (_, .present): words += " present"
    case (_, .influenced): words += " influenced"
    }
    words += parties.inWords
    if !names.isEmpty { words += " in " + names.joined(separator: " and ") }
    if let period { words += " \(period)" }
    return words + sum
  }

  /// A number with a period needs to say that it was held, not gained.
  private var heldWord: String {
    switch meaning {
    case .area: " held"
    case .share, .count: polarity == .held ? " held" : ""
    default: ""
    }
  }

  private var sum: String {
    guard !parts.isEmpty else { return "" }
    return ": " + parts.map(\.description).joined(separator: " + ")
  }

  private func core(_ number: String) -> String {
    switch meaning {
    case .share(_, let basis):
      let liberated = polarity == .liberated ? " liberated" : ""
      return "\(number) of \(basis)\(liberated)"
    case .area(_, _, let whole):
      return number + (whole.map { " of \($0)" } ?? "")
    case .count(_, let whole, let unit):
      guard let whole, let stated else { return number }
      let part = Stated(stated.amount, .part, hedge: stated.hedge)
      let liberated = polarity == .liberated ? " liberated" : ""
      return "\(part) of \(whole) \(unit?.plural ?? "")\(liberated)"
    case .nothing(let units) where !parties.isEmpty:
      return every(units) + " liberated"
    case .nothing(let units):
      return units.isEmpty ? "nothing" : "no " + units.map(\.rawValue).joined(separator: " or ")
    case .everything(let units):
      let taken = parties.isEmpty ? "" : "gained "
      return taken + (stated.map { "all \($0)" } ?? every(units))
    case .presence:
      return "present"
    case .change(let change):
      return self.change(change, number)
    case .comparison(let country, _):
      let times = if case .fraction? = stated?.amount { "" } else { "times " }
      return (stated == nil ? "" : "\(number) \(times)") + "the size of " + country
    }
  }

  private func every(_ units: [PlaceUnit]) -> String {
    units.isEmpty ? "everything" : "all " + units.map(\.plural).joined(separator: " and ")
  }

  private func change(_ change: Change, _ number: String) -> String {
    var words = change.direction == .lost ? "shrank" : "grew"
    if change.counting != .unstated { words += " \(change.counting.rawValue)" }
    switch change.amount {
    case nil: break
    case .relative?: words += " by \(number) of its territory"
    case .points? where stated?.unit == .part: words += " by \(number) of the country"
    case .points?, .area?, .count?: words += " by \(number)"
    }
    if let from = change.from { words += " from \(from.stated)" }
    if let date = change.fromDate { words += " \(Period.during(date))" }
    if let to = change.to { words += " to \(to.stated)" }
    return words
  }
}
