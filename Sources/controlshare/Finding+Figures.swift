import Atlas
import Claims
import Shares

extension Finding {
  /// The measured areas that the finding rests on, for a certificate.
  ///
  /// A universal is decided by witnesses and prints no rows; its figures are what its actor has in its
  /// region under every definition.
  func figures(by covers: [Cover], options: MeasuringOptions) throws -> [CertifiedFigure] {
    var rows = judgements.flatMap(\.rows).map(\.row)
    if rows.isEmpty && verdict != .notEnoughEvidence {
      rows = try Evidence(of: actor.id, in: region, covers: newest(of: covers), options: options)
        .rows
    }
    return rows.compactMap { row in
      let definition = row.definition
      guard
        let cover = covers.first(where: {
          $0.source == definition.source && $0.date == definition.date
        })
      else { return nil }
      return CertifiedFigure(
        region: region, cover: cover, actor: actor.id, statuses: definition.statuses,
        reported: row.area.best)
    }
  }

  /// The newest cover of each source that is not later than the claim.
  private func newest(of covers: [Cover]) -> [Cover] {
    Dictionary(grouping: covers.filter { $0.date <= claim.date }, by: \.source)
      .sorted { $0.key < $1.key }
      .compactMap { _, covers in covers.max { $0.date < $1.date } }
  }
}
