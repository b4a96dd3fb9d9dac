import Atlas
import Geodesy
import Geometry
import Testing

@testable import Shares

/// What must hold of any two maps.
@Suite struct CompareIdentityTests {
  private func comparison(
    seed: UInt64, accuracy: Double? = nil
  ) throws -> (forward: CoverComparison, backward: CoverComparison) {
    var scene = RandomScene(seed: seed)
    let regions = try scene.quarters.map { try MapScene.region($0.outline, id: $0.id) }
    let first = try MapScene.cover(scene.areas(accuracy: accuracy))
    let second = try MapScene.cover(scene.areas(accuracy: accuracy), day: 1)
    let set = StatusSet.definitions[Int(seed) % StatusSet.definitions.count]
    return (
      try CoverComparison(first, second, in: regions, statuses: set),
      try CoverComparison(second, first, in: regions, statuses: set)
    )
  }

  @Test(arguments: 0..<60)
  func `gained less lost is net, and the parts make up the maps`(seed: UInt64) throws {
    let comparison = try comparison(seed: seed).forward
    for (row, ground) in zip(comparison.rows, try comparison.grounds()) {
      let contrast = row.contrast
      let (gained, lost, kept) = (
        contrast.secondOnly.best, contrast.firstOnly.best, contrast.both.best
      )
      let (earlier, later) = (contrast.first.best, contrast.second.best)
      let tolerance = 1e-9 * row.regionArea
      #expect(abs(gained - lost - (later - earlier)) <= tolerance)
      #expect(abs(lost + kept - earlier) <= tolerance)
      #expect(abs(gained + kept - later) <= tolerance)
      #expect(abs(gained + lost + kept - contrast.union) <= tolerance)
      // GEOS, which builds the ground, measures what the planimeter does.
      #expect(abs(gained - StraightEdgeArea.area(of: ground.secondOnly)) <= tolerance)
      #expect(abs(lost - StraightEdgeArea.area(of: ground.firstOnly)) <= tolerance)
      #expect(abs(kept - StraightEdgeArea.area(of: ground.both)) <= tolerance)
      if let jaccard = contrast.jaccard { #expect((0...1).contains(jaccard)) }
    }
  }

  @Test(arguments: 0..<60)
  func `what is gained one way is lost the other`(seed: UInt64) throws {
    let (forward, backward) = try comparison(seed: seed)
    #expect(forward.rows.map(\.actor) == backward.rows.map(\.actor))
    for (there, back) in zip(forward.rows, backward.rows) {
      let tolerance = 1e-9 * there.regionArea
      #expect(abs(there.contrast.secondOnly.best - back.contrast.firstOnly.best) <= tolerance)
      #expect(abs(there.contrast.firstOnly.best - back.contrast.secondOnly.best) <= tolerance)
      #expect(abs(there.contrast.both.best - back.contrast.both.best) <= tolerance)
      #expect(abs(there.contrast.net.best + back.contrast.net.best) <= tolerance)
      #expect((there.contrast.jaccard == nil) == (back.contrast.jaccard == nil))
    }
  }

  @Test(arguments: 0..<30)
  func `a land gains what its quarters gain`(seed: UInt64) throws {
    let rows = try comparison(seed: seed).forward.rows
    for actor in Set(rows.map(\.actor)) {
      let own = rows.filter { $0.actor == actor }
      let whole = try #require(own.first { $0.regionID == "whole" })
      let quarters = own.filter { $0.regionID != "whole" }
      #expect(quarters.count == 4)
      let gained = quarters.reduce(0) { $0 + $1.contrast.secondOnly.best }
      let lost = quarters.reduce(0) { $0 + $1.contrast.firstOnly.best }
      #expect(abs(gained - whole.contrast.secondOnly.best) <= 1e-9 * whole.regionArea)
      #expect(abs(lost - whole.contrast.firstOnly.best) <= 1e-9 * whole.regionArea)
    }
  }

  @Test(arguments: 0..<8)
  func `bounds hold the drawn figure, and those of the net are those of its parts`(
    seed: UInt64
  ) throws {
    for row in try comparison(seed: seed, accuracy: 2000).forward.rows {
      let contrast = row.contrast
      for bounds in [contrast.secondOnly, contrast.firstOnly, contrast.both, contrast.net] {
        #expect(bounds.low <= bounds.best && bounds.best <= bounds.high)
      }
      #expect(!contrast.lacksAccuracy)
      // |B low| − |A high| = |B low ∖ A high| − |A high ∖ B low|, and so with high and low changed.
      let tolerance = 1e-9 * row.regionArea
      let low = contrast.secondOnly.low - contrast.firstOnly.high
      let high = contrast.secondOnly.high - contrast.firstOnly.low
      #expect(abs(contrast.net.low - low) <= tolerance)
      #expect(abs(contrast.net.high - high) <= tolerance)
    }
  }

  @Test func `the maps are such that there is much to gain, lose and keep`() throws {
    let rows = try (0..<30).flatMap { try comparison(seed: $0).forward.rows }
    for part in [\Contrast.secondOnly, \.firstOnly, \.both] {
      #expect(rows.filter { $0.contrast[keyPath: part].best > 1e7 }.count >= 40)
    }
  }

  @Test func `a figure that is off by a hundred-millionth is found`() throws {
    let row = try #require(comparison(seed: 3).forward.rows.first { !$0.contrast.isNothing })
    for path in [
      \Contrast.first, \Contrast.second, \Contrast.firstOnly, \Contrast.secondOnly, \Contrast.both,
    ] {
      var wrong = row
      #expect(wrong.relativeImbalance <= CoverComparison.tolerance)
      wrong.contrast[keyPath: path].best += 1e-8 * row.regionArea
      #expect(wrong.relativeImbalance > CoverComparison.tolerance)
    }
    var wrong = row
    wrong.contrast.union += 1e-8 * row.regionArea
    #expect(wrong.relativeImbalance > CoverComparison.tolerance)
  }
}
