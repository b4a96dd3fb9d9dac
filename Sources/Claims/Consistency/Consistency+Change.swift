extension Consistency {
  /// "shrank by 14 % from 90,800 to 78,000 km²", "fell 9.4 % to 82,940 km²".
  var changesAndLevels: [ConsistencyFinding] {
    proposition.assertions.enumerated().compactMap { index, assertion in
      guard case .change(let change) = assertion.meaning else { return nil }
      switch (change.from, change.to) {
      case (let from?, let to?):
        return backwards(index, change, from, to)
          ?? mismatch(index, assertion, change, from.stated, to.stated)
      case (nil, let to?): return impliedBase(index, assertion, change, to.stated)
      default: return nil
      }
    }
  }

  private func backwards(
    _ index: Int, _ change: Change, _ from: Change.Level, _ to: Change.Level
  ) -> ConsistencyFinding? {
    guard let before = from.stated.baseValue, let after = to.stated.baseValue, before != after,
      (after < before) != (change.direction == .lost)
    else { return nil }
    let word = change.direction == .lost ? "a loss" : "a gain"
    return ConsistencyFinding(
      kind: .changeAndLevels, severity: .contradiction, assertions: [index], suspect: index,
      stated: "from \(from.stated) to \(to.stated)",
      corrected: "from \(to.stated) to \(from.stated)", correctedValue: before,
      sentence: "from \(from.stated) to \(to.stated) is not \(word)")
  }

  private func mismatch(
    _ index: Int, _ assertion: Assertion, _ change: Change, _ from: Stated, _ to: Stated
  ) -> ConsistencyFinding? {
    guard let amount = change.amount, let stated = assertion.stated,
      let before = from.baseValue, let after = to.baseValue, before > 0
    else { return nil }
    let isRelative = if case .relative = amount { true } else { false }
    let actual = abs(before - after) / (isRelative ? before : 1)
    // A vulgar fraction is never exact: "a fifth" is read as the policy reads it.
    let isWord = if case .number = stated.amount { false } else { true }
    let policy = isWord ? proposition.policy : .strict
    guard let claimed = policy.interval(of: stated, isShare: false),
      let sharp = spread(from, to, isRelative, .strict), !claimed.intersects(sharp)
    else { return nil }
    let looseClaim = proposition.policy.interval(of: stated, isShare: false)
    let loose = spread(from, to, isRelative, proposition.policy)
    let agrees = looseClaim.flatMap { claim in loose.map { $0.intersects(claim) } } ?? false
    let corrected = correctedChange(actual, stated)
    var sentence = "from \(from) to \(to) is \(corrected), not \(stated)"
    if isRelative, let base = base(of: stated, change.direction, reaching: after) {
      sentence += "; \(stated) would need \(inUnit(base, of: to)) before"
    }
    return ConsistencyFinding(
      kind: .changeAndLevels, severity: severity(agrees), assertions: [index], suspect: index,
      stated: stated.description, corrected: corrected, correctedValue: actual,
      sentence: sentence)
  }

  /// Every change that rounded levels allow.
  private func spread(_ from: Stated, _ to: Stated, _ isRelative: Bool, _ policy: Policy)
    -> Interval?
  {
    let isShare = from.unit == .percent
    guard let before = policy.interval(of: from, isShare: isShare),
      let after = policy.interval(of: to, isShare: isShare), before.lower > 0,
      before.upper.isFinite, after.upper.isFinite
    else { return nil }
    let corners = [before.lower, before.upper].flatMap { old in
      [after.lower, after.upper].map { new in (old - new) / (isRelative ? old : 1) }
    }
    guard let low = corners.min(), let high = corners.max() else { return nil }
    let ends = low < 0 ? (max(0, -high), -low) : (low, high)
    return Interval(lower: min(ends.0, ends.1), upper: max(ends.0, ends.1))
  }

  private func correctedChange(_ actual: Double, _ stated: Stated) -> String {
    switch stated.unit {
    case .percent, .part: "\(Figures.fixed(actual * 100, decimals: stated.decimals + 1)) %"
    case .percentagePoints:
      "\(Figures.fixed(actual * 100, decimals: stated.decimals)) percentage points"
    case .area: inUnit(actual, of: stated)
    case .places(let unit): "\(Figures.short(actual)) \(unit?.plural ?? "places")"
    }
  }

  private func base(of stated: Stated, _ direction: Change.Direction, reaching after: Double)
    -> Double?
  {
    guard let part = stated.baseValue else { return nil }
    let left = direction == .lost ? 1 - part : 1 + part
    return left > 0 ? after / left : nil
  }

  private func impliedBase(_ index: Int, _ assertion: Assertion, _ change: Change, _ to: Stated)
    -> ConsistencyFinding?
  {
    guard case .relative? = change.amount, let stated = assertion.stated,
      case .area = to.unit, let after = to.baseValue,
      let base = base(of: stated, change.direction, reaching: after)
    else { return nil }
    let corrected = inUnit(base, of: to)
    return ConsistencyFinding(
      kind: .implied, severity: .remark, assertions: [index], suspect: nil, stated: "",
      corrected: corrected, correctedValue: base,
      sentence: "\(stated) to \(to) implies \(corrected) before")
  }
}
