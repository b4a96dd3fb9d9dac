internal import Atlas
internal import Geometry
internal import Overlay

/// What actors hold in one region, the ground under each set of statuses being made once.
struct RegionalGround {
  private let region: PreparedRegion
  private let holdings: Holdings
  private var made: [Holdings.Meaning: HeldGround] = [:]

  /// Cuts out what a drawing has in and around a region.
  ///
  /// - Throws: `SharesError.overlay`.
  init(of drawing: Drawing, in region: PreparedRegion) throws(SharesError) {
    self.region = region
    do {
      holdings = try drawing.holdings(around: region.ground)
    } catch {
      throw .overlay(region.region.location, detail: error.description)
    }
  }

  /// What one actor holds in and around the region, if it holds anything.
  func holding(of actor: String) -> Holding? { holdings[actor] }

  /// The ground that one actor holds under a set of statuses; `nil` if it holds nothing near.
  ///
  /// - Throws: `SharesError.overlay`.
  mutating func held(
    by actor: String, as set: StatusSet
  ) throws(SharesError) -> HeldGround? {
    guard let holding = holdings[actor] else { return nil }
    let key = holdings.meaning(of: set, for: actor)
    if let held = made[key] { return held }
    let held: HeldGround
    do {
      held = try HeldGround(holding, of: holdings, in: region.ground, as: set)
    } catch {
      throw .overlay(region.region.location, detail: error.description)
    }
    made[key] = held
    return held
  }
}
