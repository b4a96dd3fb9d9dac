public import Atlas
public import Claims
public import Shares

/// Everything a report for people shows, measured and judged before.
public struct ReportContent: Sendable {
  /// The names of actors, places and regions.
  public var dataset: Dataset
  /// The verdicts, in the order of the claims.
  public var findings: [Finding]
  /// The claims that could not be judged, and why.
  public var unread: [ClaimError]
  /// The shares of the regions.
  public var assessment: Assessment
  /// The ground of the snapshots to draw, as `HTMLReport.drawn(_:)` chooses them.
  public var covers: [Cover]
  /// Gained and lost between the first and the last date of a source, where it has several.
  public var changes: [CoverComparison]
  /// What it rests on.
  public var provenance: Provenance
  /// The command that makes the report again.
  public var command: String
  /// The colours of the actors.
  public var palette: Palette

  /// Takes together what was measured and judged.
  public init(
    dataset: Dataset, findings: [Finding], unread: [ClaimError] = [],
    assessment: Assessment, covers: [Cover], changes: [CoverComparison] = [],
    provenance: Provenance, command: String,
    palette: Palette = .okabeIto
  ) {
    self.dataset = dataset
    self.findings = findings
    self.unread = unread
    self.assessment = assessment
    self.covers = covers
    self.changes = changes
    self.provenance = provenance
    self.command = command
    self.palette = palette
  }

  /// How an actor is drawn, by its place in the dataset.
  func style(of id: String) -> ActorStyle? {
    dataset.actors.firstIndex { $0.id == id }.map {
      palette.style(of: dataset.actors[$0], at: $0)
    }
  }

  /// The actors that have ground on some map, in the order of the dataset.
  var drawnActors: [Actor] {
    let drawn = Set(
      assessment.shares.lazy.filter { !$0.isNothing && $0.status == .controlled }.map(\.actor))
    return dataset.actors.filter { drawn.contains($0.id) }
  }
}
