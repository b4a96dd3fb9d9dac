internal import Atlas

/// Which colours actors get on maps and in charts.
public enum Palette: String, CaseIterable, Sendable {
  /// The colours of Okabe and Ito (2008), told apart by readers of any colour vision.
  case okabeIto = "okabe-ito"
  /// What maps of conflicts in Wikipedia customarily use, for the actors that have a custom.
  case wikipedia
}

/// How an actor is drawn: a colour and, as a second cue, a pattern.
struct ActorStyle {
  /// The colour as `#rrggbb`.
  var colour: String
  /// Which of `Patterns.actorPatterns`.
  var pattern: Int
  /// The number of the actor in the dataset.
  var index: Int

  /// The id of the pattern's definition.
  var patternID: String { "actor-\(index)" }
}

extension Palette {
  /// The style of the actor that stands at an index in the dataset, the same on every map; a colour that
  /// the dataset chooses goes before any other.
  func style(of actor: Actor, at index: Int) -> ActorStyle {
    let safe = Self.okabeItoColours[index % Self.okabeItoColours.count]
    let chosen = actor.colour?.lowercased()
    let customary =
      switch self {
      case .okabeIto: safe
      case .wikipedia:
        ([actor.id, actor.name] + actor.aliases).lazy
          .compactMap { Self.customary[$0.lowercased()] }.first ?? safe
      }
    return ActorStyle(
      colour: chosen ?? customary, pattern: index % Patterns.actorPatterns.count, index: index)
  }

  private static let okabeItoColours = [
    "#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442",
  ]

  private static let customary: [String: String] = [
    "islamic state": "#6f6d69", "syrian government": "#d98880", "regime": "#d98880",
    "sdf": "#e2c84a", "syrian democratic forces": "#e2c84a", "opposition": "#7fbf7b",
    "rebels": "#7fbf7b", "hts": "#d9d9d9", "hay'at tahrir al-sham": "#d9d9d9",
    "russia": "#d98880", "ukraine": "#e2d974", "houthis": "#7fbf7b", "ansar allah": "#7fbf7b",
    "stc": "#e2c84a", "southern transitional council": "#e2c84a",
  ]
}
