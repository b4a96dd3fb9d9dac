internal import Atlas
internal import Claims
internal import Geometry
internal import Shares

/// A witness that stands on a map.
struct PlacedWitness {
  /// The name, for people.
  var name: String
  /// What it is, such as `neighbourhood`.
  var kind: String
  /// Where it stands.
  var point: GridPoint
  /// The numbers of the claims that it speaks to, from 1.
  var claims: [Int]

  /// How many witnesses of one claim are marked; tables have them all.
  private static let mostPerClaim = 5

  /// The witnesses that a map shows, each once.
  static func all(
    in content: ReportContent, after cover: Cover, frame: MapFrame
  ) -> [PlacedWitness] {
    var placed: [PlacedWitness] = []
    for (number, finding) in content.findings.enumerated() {
      for judgement in finding.judgements {
        let own = judgement.witnesses.filter { $0.source == cover.source }
        for witness in own.prefix(mostPerClaim) {
          guard let point = place(of: witness, for: finding, in: content, cover, frame) else {
            continue
          }
          let known = placed.firstIndex { $0.name == witness.name && $0.point == point }
          if let known {
            if !placed[known].claims.contains(number + 1) {
              placed[known].claims.append(number + 1)
            }
          } else {
            placed.append(
              PlacedWitness(
                name: witness.name, kind: witness.kind, point: point, claims: [number + 1]))
          }
        }
      }
    }
    return placed
  }

  private static func place(
    of witness: Witness, for finding: Finding, in content: ReportContent, _ cover: Cover,
    _ frame: MapFrame
  ) -> GridPoint? {
    if witness.kind == "place" {
      return content.dataset.places.first { $0.id == witness.id }.map { frame.place($0.coordinate) }
    }
    if witness.kind != "ground" {
      return content.assessment.regions.first { $0.id == witness.id }
        .flatMap { middle(of: $0.ground, frame) }
    }
    let layers = cover.holdings.first { $0.actor == finding.actor.id }?.layers ?? []
    if let layer = layers.first(where: { $0.name == witness.name }) {
      return middle(of: layer.ground, frame)
    }
    return layers.first { $0.status == .controlled }.flatMap { middle(of: $0.ground, frame) }
  }

  /// A point inside ground, however small it is on the sheet.
  private static func middle(of ground: MultiPolygon, _ frame: MapFrame) -> GridPoint? {
    let rings = frame.rings(ground)
    return LabelSpot(in: rings)?.point ?? ground.box.map { frame.place($0.centre) }
  }
}
