extension Consistency {
  /// "4,000 square kilometres (1,500 square miles)": one area in two units.
  var areasInTwoUnits: [ConsistencyFinding] {
    var findings: [ConsistencyFinding] = []
    let areas = areas
    for (position, one) in areas.enumerated() {
      for two in areas.dropFirst(position + 1)
      where one.stated.unit != two.stated.unit && match(one, two) {
        guard !one.sharp.intersects(two.sharp), let value = one.stated.baseValue else { continue }
        let loose = one.loose.intersects(two.loose)
        findings.append(
          ConsistencyFinding(
            kind: .twoUnits, severity: severity(loose),
            assertions: [one.index, two.index], suspect: two.index,
            stated: two.stated.description, corrected: inUnit(value, of: two.stated),
            correctedValue: value,
            sentence: "\(one.stated) is \(inUnit(value, of: two.stated)), not \(two.stated)"
              + (loose ? ", unless the figures are rounder than they look" : "")))
      }
    }
    return findings
  }

  /// "18,000 m²" for the territory of an army.
  var slips: [ConsistencyFinding] {
    areas.compactMap { area in
      guard area.stated.unit == .area(.squareMetre), let value = area.stated.value,
        (1_000..<1_000_000).contains(value)
      else { return nil }
      let meant = Stated(area.stated.amount, .area(.squareKilometre), hedge: area.stated.hedge)
      let squareMetres = value * AreaUnit.squareKilometre.squareMetres
      if let whole, squareMetres > whole { return nil }
      return ConsistencyFinding(
        kind: .unit, severity: .contradiction, assertions: [area.index], suspect: area.index,
        stated: area.stated.description, corrected: meant.description,
        correctedValue: squareMetres,
        sentence: "\(area.stated) is less than one square kilometre; \(meant) is likelier meant")
    }
  }

  /// "4,714 km²: 205 + 3,308 + 261 + 175 + 542 + 223".
  var totalsAndParts: [ConsistencyFinding] {
    areas.compactMap { total in
      let parts = proposition.assertions[total.index].parts
      let values = parts.compactMap(\.baseValue)
      guard !parts.isEmpty, values.count == parts.count else { return nil }
      let sum = values.reduce(0, +)
      func around(_ policy: Policy) -> Interval? {
        let ends = parts.compactMap { policy.interval(of: $0, isShare: false) }
        return Interval(
          lower: ends.reduce(0) { $0 + $1.lower }, upper: ends.reduce(0) { $0 + $1.upper })
      }
      // Rounded parts may miss a rounded total by half a unit each; as written they may not.
      let perUnit = total.stated.base(1)
      let half = 0.5 * perUnit / Numeral.power(total.stated.decimals)
      guard let stated = total.stated.baseValue, abs(sum - stated) >= half else { return nil }
      let loose = around(proposition.policy)?.intersects(total.loose) ?? false
      return ConsistencyFinding(
        kind: .totalAndParts, severity: severity(loose), assertions: [total.index],
        suspect: total.index, stated: total.stated.description,
        corrected: inUnit(sum, of: total.stated), correctedValue: sum,
        sentence: "the parts add up to \(inUnit(sum, of: total.stated)), not \(total.stated)")
    }
  }

  /// "36,200 km², the size of Belgium".
  var countries: [ConsistencyFinding] {
    var findings: [ConsistencyFinding] = []
    for (index, assertion) in proposition.assertions.enumerated() {
      guard case .comparison(let country, let ratio) = assertion.meaning,
        let area = areas.first(where: { !$0.isChange }), let value = area.stated.baseValue,
        let other = areaOfCountry(country)
      else { continue }
      let actual = value / other
      guard !ratio.contains(actual) else { continue }
      findings.append(
        ConsistencyFinding(
          kind: .areaAndCountry, severity: .contradiction, assertions: [area.index, index],
          suspect: index, stated: assertion.canonicalWording,
          corrected: "\(Figures.fixed(actual, decimals: 2)) times the size of \(country)",
          correctedValue: actual,
          sentence: "\(area.stated) is \(Figures.fixed(actual, decimals: 2)) times the size of "
            + "\(country), \(squareKilometres(other))"))
    }
    return findings
  }
}
