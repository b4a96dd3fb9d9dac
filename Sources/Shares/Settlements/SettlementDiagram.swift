internal import Atlas
internal import Geometry
internal import Overlay
internal import Synchronization

/// Where settlements lie and the cells around them: all that does not depend on who holds which.
struct SettlementDiagram {
  /// The settlements' positions in degrees, in the order of the map.
  let points: [Coordinate]
  /// The ground that they divide.
  let arena: SettlementArena
  /// The cells in metres, by place.
  let cells: [Polygon]
  /// What sets of places had in the map for which it was used last.
  var grounds: [[Int]: MultiPolygon] = [:]

  init(_ settlements: [Settlement], in grounds: [MultiPolygon]) throws(SharesError) {
    points = settlements.map(\.coordinate)
    arena = try SettlementArena(settlements, in: grounds)
    let sites = SettlementSites(settlements, at: arena.inside + arena.nearby)
    do {
      cells = try SettlementCells.cells(around: sites.coordinates, in: arena)
    } catch {
      throw .overlay(settlements[0].location, detail: error.description)
    }
  }
}

/// The diagram that was made last, for the map of the next day: most often of the same towns.
///
/// Which one that is depends on timing; no number depends on it.
final class DiagramKeeper: Sendable {
  private let last = Mutex<SettlementDiagram?>(nil)

  /// The diagram of settlements: the last, if all of them lie where those of the last lay.
  func diagram(
    of settlements: [Settlement], in grounds: [MultiPolygon]
  ) throws(SharesError) -> SettlementDiagram {
    let last = last.withLock(\.self)
    if let last, last.points == settlements.map(\.coordinate) { return last }
    return try SettlementDiagram(settlements, in: grounds)
  }

  /// Keeps a diagram in place of the last, with what its sets of places had.
  func keep(_ diagram: SettlementDiagram, grounds: [[Int]: MultiPolygon]) {
    var diagram = diagram
    diagram.grounds = grounds
    last.withLock { $0 = diagram }
  }
}
