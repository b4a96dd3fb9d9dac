internal import Atlas
internal import Shares
internal import Synchronization

/// Regions and evidence that claims of one dataset share, measured once.
final class EvidenceStore: Sendable {
  private let regions = Mutex<[RegionReference: PreparedRegion]>([:])
  private let evidence = Mutex<[EvidenceKey: Evidence]>([:])

  private struct EvidenceKey: Hashable {
    var actor: String
    var region: String
    var maps: [String]
  }

  /// The region prepared, by now or before.
  func region(
    _ reference: RegionReference, _ make: () throws(SharesError) -> PreparedRegion
  ) throws(SharesError) -> PreparedRegion {
    if let known = regions.withLock({ $0[reference] }) { return known }
    let made = try make()
    regions.withLock { $0[reference] = made }
    return made
  }

  /// The evidence on an actor in a region after the given maps, by now or before.
  func evidence(
    of actor: String, in region: PreparedRegion, covers: [Cover], options: MeasuringOptions
  ) throws(SharesError) -> Evidence {
    let key = EvidenceKey(
      actor: actor, region: region.id, maps: covers.map { "\($0.source) \($0.date)" })
    if let known = evidence.withLock({ $0[key] }) { return known }
    let made = try Evidence(of: actor, in: region, covers: covers, options: options)
    evidence.withLock { $0[key] = made }
    return made
  }
}
