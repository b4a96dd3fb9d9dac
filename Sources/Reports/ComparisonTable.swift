internal import Atlas
internal import Claims
internal import Geometry
public import Shares

extension ComparisonReport {
  /// A table for people: what is compared, then a row per region and actor.
  public static func table(
    _ comparison: CoverComparison, zeros: Bool, name: (String) -> String
  ) -> [UInt8] {
    let rows = comparison.rows.filter { zeros || !$0.contrast.isNothing }
    var text = comparison.title.printable + "\n\n"
    if rows.isEmpty { return Array((text + "neither map gives anything here\n").utf8) }
    switch comparison.kind {
    case .change: text += changes(rows, name: name).text
    case .agreement: text += agreements(rows, name: name).text
    }
    let legend = rows.compactMap { $0.contrast.resolution.legend }
    for line in Set(legend).sorted() { text += "\n" + line }
    if !legend.isEmpty { text += "\n" }
    return Array((text + "\n").utf8)
  }

  private static func changes(
    _ rows: [CoverComparison.Row], name: (String) -> String
  ) -> TextTable {
    var table = TextTable([
      .init(title: "region"), .init(title: "actor"),
      .init(title: "earlier", isNumber: true), .init(title: "later", isNumber: true),
      .init(title: "gained (low–high)", isNumber: true),
      .init(title: "lost (low–high)", isNumber: true), .init(title: "net", isNumber: true),
      .init(title: "of region", isNumber: true), .init(title: ""),
    ])
    for row in rows {
      let contrast = row.contrast
      table.add([
        row.region, name(row.actor), Prose.area(contrast.first.best),
        Prose.area(contrast.second.best), Prose.area(contrast.secondOnly),
        Prose.area(contrast.firstOnly), signed(contrast.net.best) { Prose.area($0) },
        signed(contrast.net.best / row.regionArea * 100) { points($0) },
        contrast.resolution.mark,
      ])
    }
    return table
  }

  private static func agreements(
    _ rows: [CoverComparison.Row], name: (String) -> String
  ) -> TextTable {
    var table = TextTable([
      .init(title: "region"), .init(title: "actor"), .init(title: "A", isNumber: true),
      .init(title: "B", isNumber: true), .init(title: "both", isNumber: true),
      .init(title: "A only (low–high)", isNumber: true),
      .init(title: "B only (low–high)", isNumber: true),
      .init(title: "Jaccard", isNumber: true), .init(title: ""),
    ])
    for row in rows {
      let contrast = row.contrast
      table.add([
        row.region, name(row.actor), Prose.area(contrast.first.best),
        Prose.area(contrast.second.best), Prose.area(contrast.both.best),
        Prose.area(contrast.firstOnly), Prose.area(contrast.secondOnly),
        contrast.jaccard.map(index) ?? "–", contrast.resolution.mark,
      ])
    }
    return table
  }

  private static func signed(_ value: Double, _ words: (Double) -> String) -> String {
    (value > 0 ? "+" : value < 0 ? "−" : "") + words(abs(value))
  }

  private static func points(_ percent: Double) -> String {
    Prose.number(percent, decimals: percent < 1 ? 2 : 1) + " pp"
  }

  /// Three decimals, but never a 1 or a 0 that is not one.
  private static func index(_ jaccard: Double) -> String {
    if jaccard < 1 && jaccard > 0.9995 { return ">0.999" }
    return Prose.number(jaccard, decimals: 3)
  }
}

extension CoverComparison {
  /// What is compared, in one line.
  fileprivate var title: String {
    func words(_ side: Side) -> String {
      "\(side.date)\(side.caveats.inBrackets)"
    }
    switch kind {
    case .change:
      return "\(first.source), \(words(first)) to \(words(second)): \(statuses.name)"
    case .agreement:
      return "A: \(first.source), \(words(first)); B: \(second.source), \(words(second)): "
        + statuses.name
    }
  }

  /// The parts of a row with ground, under the names that exports give them.
  func parts(
    of row: Row, _ ground: Ground
  ) -> [(name: String, area: Double, ground: MultiPolygon)] {
    let contrast = row.contrast
    let names =
      switch kind {
      case .change: ["gained", "lost", "kept"]
      case .agreement: ["b_only", "a_only", "both"]
      }
    return [
      (names[0], contrast.secondOnly.best, ground.secondOnly),
      (names[1], contrast.firstOnly.best, ground.firstOnly),
      (names[2], contrast.both.best, ground.both),
    ]
  }
}

extension Contrast.Resolution {
  /// The mark in the last column of a table.
  fileprivate var mark: String {
    switch self {
    case .same: "="
    case .resolved: ""
    case .belowResolvable: "~"
    case .unstated: "?"
    }
  }

  /// What the mark means.
  fileprivate var legend: String? {
    switch self {
    case .same, .resolved: nil
    case .belowResolvable:
      "~ below resolvable: the stated accuracy of the fronts could make all of the difference"
    case .unstated:
      "? a front has no stated accuracy: whether the difference is more than drawing is open"
    }
  }
}
