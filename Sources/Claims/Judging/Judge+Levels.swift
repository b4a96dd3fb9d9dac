internal import Atlas
internal import Shares

extension Judge {
  /// "Shrank from 50 % to 30 %": the values before and after a change, each a state on a day of its own.
  ///
  /// What it came to is said of the claim's day or of the end of a period, what it was before of the day
  /// that stands with it or of the period's start. A value before of no stated day decides nothing.
  func levels(
    _ assertion: Assertion, _ change: Change, _ question: Question
  ) throws -> Judgement {
    var judgements: [(stated: Stated, judgement: Judgement)] = []
    var remarks: [String] = []
    if let before = change.from {
      if let period = timeBefore(assertion, change, question) {
        judgements.append((before.stated, try state(before, period, assertion, question)))
      } else {
        remarks.append("When it was \(before.stated) the claim does not say: that is not judged.")
      }
    }
    if let after = change.to {
      let period = end(of: assertion, question)
      judgements.append((after.stated, try state(after, period, assertion, question)))
      if change.from == nil && change.amount == nil {
        let verb = change.direction == .lost ? "fell" : "rose"
        remarks.append("Whether it \(verb) is not judged: the claim does not say from what.")
      }
    }
    guard var judgement = judgements.last?.judgement else {
      var judgement = Judgement(assertion, .notEnoughEvidence, remarks.joined(separator: " "))
      judgement.decides = false
      return judgement
    }
    judgement.verdict = Self.together(judgements.map(\.judgement.verdict))
    var reasons = [judgement.reason]
    if judgements.count > 1 {
      reasons = judgements.map {
        "\($0.stated): \($0.judgement.verdict.words). \($0.judgement.reason)"
      }
      judgement.flip = nil
      judgement.settlement = nil
      judgement.steelman = nil
    }
    judgement.assertion = assertion
    judgement.reason = (reasons + remarks).joined(separator: " ")
    return judgement
  }

  /// A value before or after a change as what it is: what is held on a day.
  private func state(
    _ level: Change.Level, _ period: Period?, _ assertion: Assertion, _ question: Question
  ) throws -> Judgement {
    let meaning: Assertion.Meaning
    switch (level, level.stated.unit) {
    case (.area(let interval, _), .area(let unit)):
      meaning = .area(interval, unit: unit, of: nil)
    case (.count(let interval, _), .places(let unit)):
      meaning = .count(interval, of: nil, unit: unit)
    default: meaning = .share(level.interval, of: .area)
    }
    let state = Assertion(
      meaning, stated: level.stated, standing: assertion.standing, names: assertion.names,
      period: period)
    let questions = try questions(
      question.claim, question.actor, question.region, state, explains: question.explains)
    return try judgement(Topic(assertion: state, questions: questions))
  }

  private func timeBefore(
    _ assertion: Assertion, _ change: Change, _ question: Question
  ) -> Period? {
    if let date = change.fromDate { return .during(date) }
    return assertion.period?.days(by: question.claim.date).map { .during($0.lowerBound.written) }
  }

  /// The last day of the period of a change, or of what of it the claim can know.
  private func end(of assertion: Assertion, _ question: Question) -> Period? {
    let day = question.claim.date
    guard let period = assertion.period else { return nil }
    return period.days(by: day).map { days in
      .during((days.lowerBound <= day ? min(days.upperBound, day) : days.upperBound).written)
    } ?? period
  }
}

extension CalendarDate {
  /// The day as a claim writes it.
  fileprivate var written: PartialDate { PartialDate(year: year, month: month, day: day) }
}
