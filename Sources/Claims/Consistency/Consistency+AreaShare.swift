extension Consistency {
  /// "7,463 km² = 1.28 %", "79 km² = 20 % of Gaza", "700 of 55,000 km², 1 %".
  var areasAndShares: [ConsistencyFinding] {
    var findings: [ConsistencyFinding] = []
    for area in areas {
      let own = ownWhole(area)
      if let finding = exceeding(area, own ?? whole) { findings.append(finding) }
      for share in shares where match(area, share) {
        if let whole = own ?? whole {
          if let finding = compare(area, share, whole) { findings.append(finding) }
        } else if let finding = impliedWhole(area, share) {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  /// The whole of "700 of 55,000 km²".
  private func ownWhole(_ area: Entry) -> Double? {
    guard case .area(_, _, let whole?) = proposition.assertions[area.index].meaning else {
      return nil
    }
    return whole.baseValue.flatMap { $0 > 0 ? $0 : nil }
  }

  private func compare(_ area: Entry, _ share: Entry, _ whole: Double) -> ConsistencyFinding? {
    let sharp = share.sharp.mapped { $0 * whole }
    guard !area.sharp.intersects(sharp), let areaValue = area.stated.baseValue,
      let stated = share.stated.value
    else { return nil }
    let loose = area.loose.intersects(share.loose.mapped { $0 * whole })
    let held = areaValue / whole
    let percent = (share.isLiberated ? 1 - held : held) * 100
    let decimals = share.stated.decimals
    let exact = Figures.fixed(percent, decimals: decimals + 1)
    // 13.754 printed as 13.7 was cut off, not rounded.
    let power = Numeral.power(decimals)
    let isCut = (percent * power).rounded(.down) == (stated * power).rounded()
    let heldShare = share.stated.baseValue.map { share.isLiberated ? 1 - $0 : $0 } ?? held
    let repaired = heldShare * whole
    let isAreaWrong = likelierArea(area, repaired: repaired, share, percent: percent)
    let corrected = exact + (share.stated.unit == .percentagePoints ? " percentage points" : " %")
    let text = "\(area.stated) is \(exact) % of \(squareKilometres(whole)), not \(share.stated)"
    let tail =
      isCut
      ? ", which is cut off instead of rounded"
      : loose ? ", unless the figures are rounder than they look" : ""
    return ConsistencyFinding(
      kind: .areaAndShare, severity: severity(loose || isCut),
      assertions: [area.index, share.index], suspect: isAreaWrong ? area.index : share.index,
      stated: isAreaWrong ? area.stated.description : share.stated.description,
      corrected: isAreaWrong ? inUnit(repaired, of: area.stated) : corrected,
      correctedValue: isAreaWrong ? repaired : percent / 100,
      sentence: text + tail + slip(area, repaired: repaired, share, whole))
  }

  /// Percentages are worked out from areas, so they are the likelier slip, unless one wrong digit
  /// of the area explains everything and one of the percentage does not.
  private func likelierArea(_ area: Entry, repaired: Double, _ share: Entry, percent: Double)
    -> Bool
  {
    let perUnit = area.stated.base(1)
    let areaSlip = digitsChanged(area.stated, to: repaired / perUnit)
    let shareSlip = digitsChanged(share.stated, to: percent)
    return areaSlip == 1 && shareSlip != 1
  }

  private func digitsChanged(_ stated: Stated, to value: Double) -> Int? {
    guard let old = stated.value else { return nil }
    let before = Figures.fixed(old, decimals: stated.decimals)
    let after = Figures.fixed(value, decimals: stated.decimals)
    guard before.count == after.count else { return nil }
    return zip(before, after).count { $0 != $1 }
  }

  /// Whether the area would fit in another unit, as when square miles are printed as km².
  private func slip(_ area: Entry, repaired: Double, _ share: Entry, _ whole: Double) -> String {
    guard case .area(let unit) = area.stated.unit else { return "" }
    let wanted = share.sharp.mapped { $0 * whole }
    for other in AreaUnit.allCases where other != unit {
      let meant = Stated(area.stated.amount, .area(other), hedge: area.stated.hedge)
      if let interval = Policy.strict.interval(of: meant, isShare: false),
        interval.intersects(wanted)
      {
        return "; it would be right for \(meant)"
      }
    }
    return ""
  }

  private func exceeding(_ area: Entry, _ whole: Double?) -> ConsistencyFinding? {
    guard let whole, area.sharp.lower > whole, area.loose.lower > whole else { return nil }
    return ConsistencyFinding(
      kind: .areaAndWhole, severity: .contradiction, assertions: [area.index],
      suspect: area.index, stated: area.stated.description,
      corrected: "at most \(inUnit(whole, of: area.stated))", correctedValue: whole,
      sentence: "\(area.stated) is more than the whole, \(squareKilometres(whole))")
  }

  /// "27,000 km² left, 85 % liberated" is said of 180,000 km².
  private func impliedWhole(_ area: Entry, _ share: Entry) -> ConsistencyFinding? {
    guard let areaValue = area.stated.baseValue, let part = share.stated.baseValue else {
      return nil
    }
    guard [area, share].allSatisfy({ [nil, .about, .exactly].contains($0.stated.hedge) }) else {
      return nil
    }
    let held = share.isLiberated ? 1 - part : part
    guard held > 0, areaValue > 0 else { return nil }
    let whole = areaValue / held
    return ConsistencyFinding(
      kind: .implied, severity: .remark, assertions: [area.index, share.index], suspect: nil,
      stated: "", corrected: squareKilometres(whole), correctedValue: whole,
      sentence: "\(area.stated) and \(share.stated)\(share.isLiberated ? " liberated" : "") are "
        + "said of a whole of about \(squareKilometres(whole))")
  }

  func squareKilometres(_ squareMetres: Double) -> String {
    "\(Figures.fixed(squareMetres / 1_000_000, decimals: squareMetres < 1e8 ? 2 : 0)) km²"
  }

  /// A value in square metres, printed in the unit of a stated area to its decimals.
  func inUnit(_ squareMetres: Double, of stated: Stated) -> String {
    let value = squareMetres / stated.base(1)
    let number = Numeral(max(0, min(value, 1e15)), decimals: stated.decimals)
    return Stated(.number(number), stated.unit).description
  }
}

extension Stated {
  /// The decimals written, the more of two.
  var decimals: Int {
    switch amount {
    case .number(let number): number.decimals
    case .range(let low, let high): max(low.decimals, high.decimals)
    case .fraction, .quantifier: 0
    }
  }
}
