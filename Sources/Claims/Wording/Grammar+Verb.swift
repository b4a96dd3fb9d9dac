extension Parser {
  mutating func fillVerb(_ term: Term, _ clause: inout Clause) throws(WordingError) -> Bool {
    let span = here
    switch term {
    case .hold, .total:
      try checkRelative(clause)
      position += 1
      try setVerb(.hold, span, &clause)
    case .controlOver:
      position += 1
      if figureFollows {
        throw failure(
          .ambiguous(readings: ["has control of …", "controls more than …"]), at: span)
      }
      try setVerb(.hold, span, &clause)
    case .takeOver:
      position += 1
      if figureFollows {
        throw failure(.ambiguous(readings: ["took …", "took more than …"]), at: span)
      }
      try setVerb(.gain, span, &clause)
    case .fullControl:
      position += 1
      try setVerb(.hold, span, &clause)
      clause.fully = span
    case .left:
      position += 1
      try checkLeft(span, clause)
      try setVerb(.hold, span, &clause)
    case .occupied:
      position += 1
      try setVerb(.occupied, span, &clause)
    case .lose:
      position += 1
      try setVerb(.lose, span, &clause)
    case .shrink:
      position += 1
      try setVerb(.shrink, span, &clause)
    case .gain:
      position += 1
      try setVerb(.gain, span, &clause)
    case .grow:
      position += 1
      try setVerb(.grow, span, &clause)
    case .liberated:
      position += 1
      try setVerb(.liberated, span, &clause)
    case .present:
      position += 1
      try setVerb(.present, span, &clause)
    case .absent:
      guard clause.none == nil, clause.negation == nil, !clause.hasQuantity else {
        throw failure(.notUnderstood)
      }
      position += 1
      try setVerb(.present, span, &clause)
      clause.none = span
    case .remain:
      position += 1
      clause.remains = true
    case .standing(let standing):
      position += 1
      guard clause.standing == nil || clause.standing == standing else {
        throw failure(.notUnderstood, at: span)
      }
      clause.standing = standing
    case .counting(let counting):
      position += 1
      guard clause.counting == .unstated else { throw failure(.notUnderstood, at: span) }
      clause.counting = counting
    default:
      return false
    }
    return true
  }

  /// "3 % of the territory ISIS held" is a share of what ISIS held, not of the region.
  private func checkRelative(_ clause: Clause) throws(WordingError) {
    guard case .name? = term(-1), term(-2) == .land || term(-2) == .populated,
      clause.figure != nil || clause.quantifier != nil || clause.all != nil,
      let advice = Term.pronoun.advice
    else { return }
    throw failure(
      .unclear(advice: advice), at: items[position - 2].span.lowerBound..<here.upperBound)
  }

  /// "3 % left" is held; "left 11 villages" is not.
  private func checkLeft(_ span: Range<Int>, _ clause: Clause) throws(WordingError) {
    let isRest = clause.figure != nil || clause.quantifier != nil || clause.none != nil
    switch term() {
    case .name?, .places?, .land?, .country?, .all?, .every?, .everything?, .location?:
      break
    case let next where isRest && next?.beginsFigure != true:
      return
    default: break
    }
    throw failure(
      .ambiguous(readings: ["was left with …", "went away from …"]), at: span)
  }

  func setVerb(_ verb: Clause.Verb, _ span: Range<Int>, _ clause: inout Clause)
    throws(WordingError)
  {
    if clause.verb == nil { clause.isActive = !clause.hasQuantity }
    switch (clause.verb, verb) {
    case (nil, _), (.hold?, .hold):
      clause.verb = verb
    case (.hold?, .occupied), (.hold?, .liberated):
      clause.verb = verb
    case (.occupied?, .hold):
      break
    case (.present?, .hold) where clause.standing == nil && clause.figure == nil,
      (.present?, .present):
      break
    default:
      throw failure(.notUnderstood, at: span)
    }
    clause.verbSpan = clause.verbSpan ?? span
  }
}
