/// What was found so far for a name, the best match of each thing.
struct NameSearch {
  let kind: NameKind
  let text: String
  private var found: [Meaning: Found] = [:]

  private struct Meaning: Hashable {
    var index: Int
    var part: DirectionalPart?
  }

  private struct Found {
    var candidate: NameCandidate
    /// The surest reading and rule come first; later stages count only if earlier ones found nothing.
    var stage: Int
  }

  init(kind: NameKind, text: String) {
    self.kind = kind
    self.text = text
  }

  /// Whether an exact match was found.
  var isDecided: Bool { found.values.contains { $0.candidate.agrees && $0.stage < 4 } }

  /// What was found that agrees with what was said of it.
  var agreeing: [NameCandidate] {
    found.values.map(\.candidate).filter(\.agrees).sorted { $0.id < $1.id }
  }

  /// Keeps a candidate if nothing better was found for the same thing.
  mutating func offer(_ candidate: NameCandidate, stage: Int) {
    let meaning = Meaning(index: candidate.index, part: candidate.part)
    if let known = found[meaning] {
      let isBetter =
        known.candidate.agrees == candidate.agrees
        ? (-stage, candidate.score) > (-known.stage, known.candidate.score) : candidate.agrees
      guard isBetter else { return }
    }
    found[meaning] = Found(candidate: candidate, stage: stage)
  }

  /// The verdict on the name; an unknown actor is told which are `known`, for those are few.
  func resolution(known: [String]) -> NameResolution {
    let sorted = found.values.sorted {
      ($1.candidate.agrees ? 1 : 0, $0.stage, -$0.candidate.score, $0.candidate.id)
        < ($0.candidate.agrees ? 1 : 0, $1.stage, -$1.candidate.score, $1.candidate.id)
    }
    return NameResolution(
      kind: kind, text: text, candidates: sorted.map(\.candidate),
      outcome: outcome(sorted, known: known))
  }

  private func outcome(
    _ sorted: [Found], known: [String]
  ) -> Result<NameCandidate, NameError> {
    let agreeing = sorted.filter(\.candidate.agrees)
    guard let best = agreeing.first, best.candidate.isTrusted else {
      let nearest = sorted.map(\.candidate).sorted { $0.score > $1.score }.prefix(3)
      return .failure(
        .unknown(kind, text, nearest: kind == .actor ? known : nearest.map(\.description)))
    }
    let rivals = agreeing.filter {
      $0.stage == best.stage
        && (best.candidate.rule != .close
          || $0.candidate.score > best.candidate.score - MatchRule.leastMargin)
    }
    guard rivals.count == 1 else {
      return .failure(.ambiguous(kind, text, candidates: rivals.map(\.candidate.description)))
    }
    return .success(best.candidate)
  }
}
