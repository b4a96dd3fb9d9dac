extension Policy {
  /// The interval that a stated quantity means, in its base unit: fraction of one, m² or number.
  ///
  /// Shares end at 1; nothing is below 0.
  ///
  /// - Parameters:
  ///   - stated: the quantity.
  ///   - isShare: whether the number is a part of one whole and so at most 1.
  ///   - polarity: whether what the quantity leaves of one whole is wanted in its place.
  /// - Returns: the interval, or `nil` if nothing is left, as for "more than 100 %".
  func interval(
    of stated: Stated, isShare: Bool, polarity: Assertion.Polarity = .held
  ) -> Interval? {
    let raw: Interval? =
      switch stated.amount {
      case .number(let number): interval(number, stated)
      case .range(let low, let high): interval(from: low, to: high, stated)
      case .fraction(let above, let below): interval(of: above, in: below, stated.hedge)
      case .quantifier(let word): interval(of: word, stated.unit)
      }
    let ceiling = isShare ? 1.0 : Double.infinity
    guard let limits = Interval(lower: 0, upper: ceiling) else { return nil }
    // Taken from the number stated: 100 − 70 is exact, and 1 − 0.7 is not 0.3.
    let held = polarity == .liberated ? raw?.subtracted(from: stated.whole) : raw
    return held?.mapped(stated.base).intersection(limits)
  }

  /// The step a number was rounded to, in the unit stated.
  func step(of number: Numeral, _ unit: Stated.Unit) -> Double {
    let digit = number.lastDigit
    guard number.decimals == 0, number.value > 0 else { return digit * PolicyRule.step[self] }
    switch unit {
    case .percent, .percentagePoints:
      if number.trailingZeros > 0 { return PolicyRule.stepOfTens[self] }
      return number.value.truncatingRemainder(dividingBy: 5) == 0
        ? PolicyRule.stepOfFives[self] : digit
    case .area:
      let digits = String(Int(min(number.value, 1e15))).count
      let dropped = min(number.trailingZeros, max(0, digits - Int(PolicyRule.digitsOfArea[self])))
      return max(digit, Numeral.power(dropped))
    case .places:
      let isRound = number.value >= 20 && number.trailingZeros > 0
      return isRound ? PolicyRule.stepOfCounts[self] : digit
    case .part:
      return digit
    }
  }

  private func interval(_ number: Numeral, _ stated: Stated) -> Interval? {
    let value = number.value
    let half = step(of: number, stated.unit) / 2
    if case .places = stated.unit, half <= 0.5, stated.hedge == nil || stated.hedge == .exactly {
      return Interval(exactly: value)
    }
    if stated.hedge == .exactly {
      let half = number.lastDigit / 2
      return Interval(lower: value - half, upper: value + half, upperClosed: false)
    }
    return hedged(value, stated.hedge, below: half, above: half)
  }

  /// A hedged or bare value that by itself reaches some way below and above.
  private func hedged(_ n: Double, _ hedge: Hedge?, below: Double, above: Double) -> Interval? {
    let near = n * PolicyRule.about[self]
    let nearer = n * PolicyRule.just[self]
    let under = n * PolicyRule.nearly[self]
    let slack = PolicyRule.bounds[self]
    let infinity = Double.infinity
    switch hedge {
    case nil, .exactly?:
      return Interval(lower: n - below, upper: n + above, upperClosed: false)
    case .about?, .closeTo?:
      return Interval(lower: n - max(below, near), upper: n + max(above, near))
    case .veryCloseTo?:
      return Interval(lower: n - max(below, nearer), upper: n + max(above, nearer))
    case .nearly?:
      return Interval(lower: n - max(below, under), upper: n, upperClosed: false)
    case .justUnder?:
      return Interval(lower: n - max(below, nearer), upper: n, upperClosed: false)
    case .justOver?:
      return Interval(lower: n, upper: n + max(above, nearer), lowerClosed: false)
    case .moreThan?:
      return Interval(lower: n, upper: infinity, lowerClosed: false)
    case .atLeast?:
      return Interval(lower: n - slack * below, upper: infinity)
    case .atMost?:
      return Interval(lower: 0, upper: n + slack * above)
    case .lessThan?:
      return Interval(lower: 0, upper: n, upperClosed: false)
    }
  }

  private func interval(from low: Numeral, to high: Numeral, _ stated: Stated) -> Interval? {
    var outwards = PolicyRule.rangeEnds[self] / 2
    if case .places = stated.unit { outwards = 0 }
    var below = outwards * step(of: low, stated.unit)
    var above = outwards * step(of: high, stated.unit)
    switch stated.hedge {
    case .atLeast?, .moreThan?:
      return hedged(low.value, stated.hedge, below: step(of: low, stated.unit) / 2, above: 0)
    case .atMost?, .lessThan?:
      return hedged(high.value, stated.hedge, below: 0, above: step(of: high, stated.unit) / 2)
    case .about?, .closeTo?, .veryCloseTo?:
      let rule = stated.hedge == .veryCloseTo ? PolicyRule.just : PolicyRule.about
      below = max(below, low.value * rule[self])
      above = max(above, high.value * rule[self])
    case nil:
      break
    case .nearly?, .justUnder?, .justOver?, .exactly?:
      return nil
    }
    return Interval(
      lower: low.value - below, upper: high.value + above, upperClosed: above == 0)
  }

  private func interval(of above: Int, in below: Int, _ hedge: Hedge?) -> Interval? {
    let value = Double(above) / Double(below)
    // Compared crosswise in whole numbers, so that 2/6 finds itself in 1/3.
    let smaller = PolicyRule.customaryFractions.last { $0.0 * below < above * $0.1 }
    let larger = PolicyRule.customaryFractions.first { $0.0 * below > above * $0.1 }
    let reach = PolicyRule.fractions[self]
    let down = smaller.map { (value - Double($0.0) / Double($0.1)) * reach } ?? 0
    let up = larger.map { (Double($0.0) / Double($0.1) - value) * reach } ?? 0
    return hedged(value, hedge, below: down, above: up)
  }

  private func interval(of word: Quantifier, _ unit: Stated.Unit) -> Interval? {
    switch word {
    case .most: Interval(lower: 0.5, upper: 1, lowerClosed: false)
    case .vastMajority: Interval(lower: PolicyRule.vastMajority[self], upper: 1)
    case .virtuallyAll: Interval(lower: PolicyRule.virtuallyAll[self], upper: 1)
    case .virtuallyNone: Interval(lower: 0, upper: 1 - PolicyRule.virtuallyAll[self])
    case .minority:
      Interval(lower: 0, upper: 0.5, lowerClosed: false, upperClosed: false)
    case .some:
      switch unit {
      case .places: Interval(lower: 1, upper: .infinity)
      default: Interval(lower: 0, upper: .infinity, lowerClosed: false)
      }
    }
  }
}
