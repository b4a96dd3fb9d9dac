internal import Atlas
internal import Geometry
internal import Shares

/// What a claim is about, and everything the maps say of it.
struct Question {
  var claim: Claim
  var actor: Actor
  var region: PreparedRegion
  /// The days that it is about: the claim's, or those that its words name.
  var days: ClosedRange<CalendarDate>
  /// The one of them that the maps answer for.
  var day: CalendarDate
  /// The newest snapshot of each source that answers for that day.
  var covers: [Cover]
  /// What they say of the region.
  var evidence: Evidence
  /// What they say of the same region drawn otherwise, such as the country without a disputed part.
  var alternatives: [Evidence]
  /// The whole that the claim itself states, in square metres.
  var statedWhole: Denominator?
  /// Further wholes: the region's units added up.
  var sums: [Denominator]
  /// Whether flip distances and what would settle it are wanted, not the verdict alone.
  var explains = true

  /// The holding of the actor in the cover of a source.
  func holding(in source: String) -> (holding: Holding, cover: Cover)? {
    guard let cover = covers.first(where: { $0.source == source }),
      let holding = cover.holdings.first(where: { $0.actor == actor.id })
    else { return nil }
    return (holding, cover)
  }

  /// The ground under one set of statuses after one source; `nil` if the actor is not on that map.
  func held(_ statuses: StatusSet, source: String) throws(SharesError) -> HeldGround? {
    guard let (holding, cover) = holding(in: source) else { return nil }
    return try HeldGround(holding, of: cover, in: region, as: statuses)
  }
}
