internal import Atlas
internal import Shares

/// The days that an assertion about a state is judged for.
struct Days {
  /// The first and the last day that is meant.
  var span: ClosedRange<CalendarDate>
  /// Those of them on which a map answers for the first time, never none.
  var answering: [CalendarDate]
}

extension Days {
  init(_ day: CalendarDate) { self.init(span: day...day, answering: [day]) }
}

extension Judge {
  /// The days that an assertion is about: the claim's own, or those that its words name.
  ///
  /// A stretch ends with the day of the claim: nobody knew more.
  ///
  /// - Returns: `nil` if its words name days that no calendar has, or none before the claim.
  func days(of assertion: Assertion, _ claim: Claim) -> Days? {
    if case .change = assertion.meaning { return Days(claim.date) }
    guard let period = assertion.period else { return Days(claim.date) }
    guard let days = period.days(by: claim.date) else { return nil }
    let last = days.lowerBound <= claim.date ? min(days.upperBound, claim.date) : days.upperBound
    let span = days.lowerBound...max(last, days.lowerBound)
    var answering = Set(covers.entries.map(\.date).filter { span.contains($0) })
    // "In December" is told by the maps of December; "since" asks for its first day, too.
    let isWithin = if case .during = period { true } else { false }
    if answering.isEmpty || (!isWithin && !maps(for: span.lowerBound).isEmpty) {
      answering.insert(span.lowerBound)
    }
    return Days(span: span, answering: answering.sorted())
  }

  /// The verdict on an assertion of one or more days.
  func judgement(_ topic: Topic) throws -> Judgement {
    if let period = topic.assertion.period, days(of: topic.assertion, topic.question.claim) == nil {
      return Judgement(
        topic.assertion, .notEnoughEvidence, "There is no day \(period) up to that of the claim.")
    }
    let judgements = try topic.questions.map { try self.judgement(of: topic.assertion, on: $0) }
    var judgement = judgements[judgements.count - 1]
    if let time = time(of: topic) {
      let verdicts = judgements.map(\.verdict)
      let names = topic.questions.map { question in Self.maps(question.covers.map(\.date)) }
      if Set(verdicts).count > 1 {
        judgement.verdict = Self.throughout(verdicts)
        judgement.flip = nil
        judgement.settlement = nil
        let each = Verdict.allCases.compactMap { verdict in
          verdicts.firstIndex(of: verdict).map { "\(verdict.words) by \(names[$0])" }
        }
        judgement.reason =
          "It speaks of the state \(time), which changed: \(each.joined(separator: ", ")). By the "
          + "last map: \(judgement.reason)"
      } else {
        let dates = Self.maps(topic.questions.flatMap { question in question.covers.map(\.date) })
        judgement.reason = "It speaks of the state \(time), by \(dates). \(judgement.reason)"
      }
    }
    judgement.region = topic.label
    return judgement
  }

  /// The time that the words name, if it is not the claim's own day and maps answer for it.
  private func time(of topic: Topic) -> String? {
    if case .change = topic.assertion.meaning { return nil }
    guard let period = topic.assertion.period, !topic.question.covers.isEmpty else { return nil }
    let day = topic.question.claim.date
    return topic.question.days == day...day ? nil : "\(period)"
  }

  /// `the map of 2017-01-01`, `31 maps from 2017-01-01 to 2017-01-31`.
  private static func maps(_ dates: [CalendarDate]) -> String {
    let dates = Set(dates).sorted()
    guard let first = dates.first, let last = dates.last else { return "no map" }
    switch dates.count {
    case 1: return "the map of \(first)"
    case 2: return "the maps of \(first) and \(last)"
    default: return "\(dates.count) maps from \(first) to \(last)"
    }
  }

  /// The verdict on what is said of several days and is not the same on all: which of them is meant, the
  /// words do not say.
  private static func throughout(_ verdicts: [Verdict]) -> Verdict {
    if verdicts.contains(.supported) && verdicts.contains(.refuted) { return .dependsOnDefinition }
    return together(verdicts.filter { $0 != .supported && $0 != .refuted })
  }
}
