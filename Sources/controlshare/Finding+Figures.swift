import Atlas
import Claims
import Shares

extension Finding {
  /// The measured areas that the finding rests on, for a certificate.
  ///
  /// A universal is decided by witnesses and prints no rows; its figures are what its actor has in its
  /// region under every definition.
  func figures(by covers: [Cover], options: MeasuringOptions) throws -> [CertifiedFigure] {
    var figures: [CertifiedFigure] = []
    for judgement in judgements {
      guard verdict != .notEnoughEvidence,
        let region = judgement.region.map({ name in regions.first { $0.name == name } })
          ?? (regions.count == 1 ? regions[0] : nil)
      else { continue }
      // Readings over other wholes divide the same ground, or that of another region.
      let whole = judgement.readings.first?.whole
      var rows = judgement.readings.filter { $0.basis == .area && $0.whole == whole }
        .compactMap { reading in
          reading.area.map { (reading.source, reading.date, reading.statuses, $0.best) }
        }
      if rows.isEmpty {
        rows = try Evidence(of: actor.id, in: region, covers: newest(of: covers), options: options)
          .rows.map {
            ($0.definition.source, $0.definition.date, $0.definition.statuses, $0.area.best)
          }
      }
      figures += rows.compactMap { source, date, statuses, area in
        covers.first { $0.source == source && $0.date == date }.map {
          CertifiedFigure(
            region: region, cover: $0, actor: actor.id, statuses: statuses, reported: area)
        }
      }
    }
    return figures
  }

  /// The newest cover of each source that is not later than the claim.
  private func newest(of covers: [Cover]) -> [Cover] {
    Dictionary(grouping: covers.filter { $0.date <= claim.date }, by: \.source)
      .sorted { $0.key < $1.key }
      .compactMap { _, covers in covers.max { $0.date < $1.date } }
  }
}
