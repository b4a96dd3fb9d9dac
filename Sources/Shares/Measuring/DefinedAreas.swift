internal import Planimeter

/// What actors have in one region under sets of statuses after one map, by the planimeter; sets that
/// mean the same on that map are measured once.
struct DefinedAreas {
  private let cover: Cover
  private let region: PreparedRegions
  private var known: [Holdings.Meaning: Double] = [:]

  init(_ cover: Cover, in region: PreparedRegions) {
    self.cover = cover
    self.region = region
  }

  /// Square metres.
  ///
  /// - Throws: `SharesError`.
  mutating func area(of actor: String, under set: StatusSet) throws(SharesError) -> Double {
    let key = cover.held.meaning(of: set, for: actor)
    if let area = known[key] { return area }
    let grounds = try cover.grounds(of: actor, under: set)
    let area = try AreaTable([grounds], in: region, of: cover.label).area()
    known[key] = area
    return area
  }
}
