public import Atlas
internal import Geometry
internal import Overlay

extension Snapshot {
  /// The same map with its settlements as ground: each actor gets what is nearest to its settlements,
  /// in the regions that have any, as `influence`.
  ///
  /// Only what a source does not know stays `unknown`: that a town is held, contested or claimed says
  /// nothing of the country around it. Snapshots without settlements come back as they are.
  ///
  /// - Parameters:
  ///   - regions: where; of all ground that their dataset knows, regions without a settlement get no
  ///     ground of one.
  ///   - options: how it is measured.
  /// - Returns: the map, with what a reader should know of the settlements among its remarks.
  /// - Throws: `SharesError` if none lies in a region, and if the overlay library fails.
  public func settled(
    in regions: RegionSet, options: MeasuringOptions
  ) throws(SharesError) -> Snapshot {
    guard let first = settlements.first else { return self }
    let diagram = try regions.diagrams.diagram(of: settlements, in: regions.territory.grounds)
    let arena = diagram.arena
    var settled = self
    settled.settlements = []
    settled.caveats.insert(.settlementCells)
    let sites = SettlementSites(settlements, at: arena.inside + arena.nearby)
    do {
      var cells = SettlementCells(of: sites, in: diagram)
      for (holder, places) in sites.byHolder {
        let ground = try cells.ground(of: places)
        settled.areas.append(
          ControlArea(
            actor: holder.actor, status: holder.status, outline: ground.polygons.map(\.unchecked),
            accuracy: sites.statedAccuracy ?? cells.accuracy,
            location: settlements[sites.first(of: holder)].location))
      }
      regions.diagrams.keep(diagram, grounds: cells.grounds)
      settled.remarks +=
        arena.notices(on: settlements) + sites.notices + [cells.notice(at: first.location)]
      return settled
    } catch {
      throw .overlay(first.location, detail: error.description)
    }
  }
  /// What a reader should know of where the settlements lie; no ground is divided.
  ///
  /// - Parameter regions: where they would become ground.
  /// - Returns: what `settled` says of settlements in no region, and of several in one place.
  /// - Throws: `SharesError` if none lies in a region, and if the overlay library fails.
  public func settlementNotices(in regions: RegionSet) throws(SharesError) -> [Notice] {
    if settlements.isEmpty { return [] }
    let arena = try SettlementArena(settlements, in: regions.territory.grounds)
    let sites = SettlementSites(settlements, at: arena.inside + arena.nearby)
    return arena.notices(on: settlements) + sites.notices
  }
}
