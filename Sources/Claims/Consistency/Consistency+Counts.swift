extension Consistency {
  /// "224 of 421 districts (53 %)".
  var countsAndShares: [ConsistencyFinding] {
    var findings: [ConsistencyFinding] = []
    for (index, assertion) in proposition.assertions.enumerated() {
      guard case .count(_, let total?, let unit) = assertion.meaning, total > 0,
        case .number(let part)? = assertion.stated?.amount, let stated = assertion.stated
      else { continue }
      for (other, share) in proposition.assertions.enumerated() {
        guard case .share(_, of: .places(let kind, let n)) = share.meaning, kind == unit,
          n == nil || n == total, share.standing == assertion.standing,
          let percent = share.stated, let sharp = entry(other, percent, isShare: true)
        else { continue }
        let actual = part.value / Double(total)
        guard !sharp.sharp.contains(actual), stated.hedge == nil else { continue }
        let exact = Figures.fixed(actual * 100, decimals: percent.decimals + 1)
        findings.append(
          ConsistencyFinding(
            kind: .countAndShare, severity: severity(sharp.loose.contains(actual)),
            assertions: [index, other], suspect: other, stated: percent.description,
            corrected: "\(exact) %", correctedValue: actual,
            sentence: "\(part) of \(total) is \(exact) %, not \(percent)"))
      }
    }
    return findings
  }

  /// "completely liberated, 3 % left": a universal beside a number that breaks it.
  var universals: [ConsistencyFinding] {
    var findings: [ConsistencyFinding] = []
    for (index, assertion) in proposition.assertions.enumerated() {
      guard case .nothing(let units) = assertion.meaning else { continue }
      for (other, second) in proposition.assertions.enumerated()
      where second.standing == assertion.standing {
        let isPositive =
          switch second.meaning {
          case .share(let interval, .area) where units.isEmpty: interval.lower > 0
          case .area(let interval, _, _) where units.isEmpty: interval.lower > 0
          case .count(let interval, _, let unit):
            interval.lower > 0 && (units.isEmpty || unit.map { units.contains($0) } ?? false)
          default: false
          }
        guard isPositive else { continue }
        findings.append(
          ConsistencyFinding(
            kind: .universalAndNumber, severity: .contradiction, assertions: [index, other],
            suspect: index, stated: assertion.canonicalWording,
            corrected: second.canonicalWording, correctedValue: second.stated?.baseValue ?? 0,
            sentence: "“\(assertion.canonicalWording)” and “\(second.canonicalWording)” cannot "
              + "both be true"))
      }
    }
    return findings
  }
}
