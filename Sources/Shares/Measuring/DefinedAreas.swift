internal import Atlas
internal import Geometry
internal import Overlay
internal import Planimeter

/// What an actor has in one region under sets of statuses after one map, by the planimeter; sets that
/// mean the same on that map are measured once.
struct DefinedAreas {
  private let region: PreparedRegions
  private var known: [Key: Double] = [:]

  private struct Key: Hashable {
    var statuses: Set<Status>
    var isExclusive: Bool
  }

  init(region: PreparedRegions) { self.region = region }

  /// Square metres.
  mutating func area(
    of actor: String, under set: StatusSet, by cover: Cover
  ) throws(SharesError) -> Double {
    let drawn = Set(cover.held[actor]?.ground.keys.map(\.self) ?? [])
    let key = Key(
      statuses: set.statuses.intersection(drawn),
      isExclusive: set.isExclusive && !cover.contested.isEmpty)
    if let area = known[key] { return area }
    let grounds: [MultiPolygon]
    do {
      grounds = try cover.grounds(of: actor, under: set)
    } catch {
      throw .overlay(nil, detail: "\(cover.source), \(cover.date): \(error)")
    }
    let area = try HeldAreas([grounds], in: region, of: "\(cover.source), \(cover.date)").area()
    known[key] = area
    return area
  }
}
