public import Atlas
internal import GeoJSON

/// How a name was resolved, one pure function per format.
public enum NamesReport {
  /// What one dataset says of a name.
  public struct Answer: Sendable {
    /// The dataset's title or path.
    public var dataset: String
    /// What the name is among regions, actors and places, in that order.
    public var resolutions: [NameResolution]

    /// Makes an answer of a dataset.
    public init(dataset: String, resolutions: [NameResolution]) {
      self.dataset = dataset
      self.resolutions = resolutions
    }

    /// What the name means, or why it means nothing here: the first kind that knows the name decides.
    public var outcome: Result<NameCandidate, NameError> {
      (resolutions.first(where: \.isKnown) ?? resolutions.first)?.outcome
        ?? .failure(.unknown(.region, "", nearest: []))
    }
  }

  /// How many candidates of a kind are listed.
  private static let shown = 6

  /// The outcome first, then for each kind what came near, the surest first.
  public static func text(_ answers: [Answer]) -> [UInt8] {
    var text = ""
    let isKnown = answers.contains { $0.resolutions.contains(where: \.isKnown) }
    for answer in answers {
      text += "\(answer.dataset)\n".printableLine
      switch answer.outcome {
      case .success(let found):
        text += "  \(found): \(found.kind.rawValue), score \(score(found)), \(found.rule.rawValue)"
      case .failure(let error): text += "  \(error)"
      }
      text += "\n\n"
      // Where the name is known, what only comes near it elsewhere is noise.
      let lines = answer.resolutions.filter { $0.isKnown || !isKnown }.flatMap(rows)
      if lines.isEmpty { continue }
      var table = TextTable([
        .init(title: "score", isNumber: true), .init(title: "name"), .init(title: "id"),
        .init(title: "kind"), .init(title: "in"), .init(title: "rule"), .init(title: "spelling"),
        .init(title: "outcome"),
      ])
      for line in lines { table.add(line) }
      text += table.text + "\n"
    }
    return Array(text.utf8)
  }

  /// The same for programs.
  public static func json(_ answers: [Answer]) -> [UInt8] {
    let answers = answers.map { answer -> JSON in
      let outcome: JSONObject =
        switch answer.outcome {
        case .success(let found): ["resolved": .object(found.fields(standing: nil))]
        case .failure(let error): ["refused": .string("\(error)")]
        }
      let candidates = answer.resolutions.flatMap { resolution in
        resolution.candidates.map { candidate -> JSON in
          .object(candidate.fields(standing: standing(of: candidate, in: resolution)))
        }
      }
      return [
        "dataset": .string(answer.dataset), "outcome": .object(outcome),
        "candidates": .array(candidates),
      ]
    }
    let result: JSONObject = [
      "schema": .string("controlshare/names/1"), "answers": .array(answers),
    ]
    return JSON.object(result).serialised(.pretty) + [0x0A]
  }

  private static func rows(of resolution: NameResolution) -> [[String]] {
    return resolution.candidates.prefix(shown).map { candidate in
      let part = candidate.part.map { $0.adjective + " " } ?? ""
      return [
        score(candidate), part + candidate.name, candidate.id,
        candidate.level.isEmpty ? candidate.kind.rawValue : candidate.level,
        candidate.parent ?? "", candidate.rule.rawValue, candidate.spelling,
        standing(of: candidate, in: resolution),
      ]
    }
  }

  private static func score(_ candidate: NameCandidate) -> String {
    let hundredths = Int((candidate.score * 100).rounded(.down))
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// What became of a candidate.
  private static func standing(
    of candidate: NameCandidate, in resolution: NameResolution
  ) -> String {
    switch resolution.outcome {
    case .success(candidate): return "taken"
    case .failure(.ambiguous(_, _, let tied)) where tied.contains(candidate.description):
      return "tie"
    default: break
    }
    if !candidate.agrees { return "kind or place differs" }
    if !candidate.isTrusted { return "not close enough" }
    return "less sure"
  }
}

extension NameResolution {
  /// Whether the dataset has the name among things of this kind.
  fileprivate var isKnown: Bool {
    switch outcome {
    case .failure(.unknown), .failure(.placeInstead): false
    default: true
    }
  }
}

extension NameCandidate {
  fileprivate func fields(standing: String?) -> JSONObject {
    var fields: JSONObject = [
      "kind": .string(kind.rawValue), "id": .string(id), "name": .string(name),
      "part": part.map { .string($0.rawValue) } ?? .null, "level": .string(level),
      "parent": parent.map { .string($0) } ?? .null, "spelling": .string(spelling),
      "rule": .string("\(rule)"), "score": .number(score),
    ]
    if let standing { fields["outcome"] = .string(standing) }
    return fields
  }
}

extension String {
  fileprivate var printableLine: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
      .joined(separator: "\n")
  }
}
