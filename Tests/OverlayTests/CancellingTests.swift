import Dispatch
import Foundation
import Geometry
import Overlay
import Testing

/// A task that is cancelled ends what GEOS is doing for it, and nothing else.
@Suite struct CancellingTests {
  /// Rough discs each of which overlaps its neighbours: some seconds of work for a union.
  private static let discs = (0..<2_500).map { number in
    let centre = Coordinate(36 + Double(number % 50) * 0.1, 34 + Double(number / 50) * 0.1)
    let open = (0..<400).map { index in
      let angle = Double(index) * .pi / 200
      let radius = 0.08 + 0.01 * sin(Double(index * 7 + number))
      return Coordinate(
        centre.longitude + radius * cos(angle), centre.latitude + radius * sin(angle))
    }
    return MultiPolygon([Polygon(shell: Ring(trusted: open + [open[0]]))])
  }

  @Test func `a cancelled task ends the union that is under way`() async throws {
    let task = Task.detached { try Overlay.union(Self.discs) }
    // Not from a task, which might wait behind all other tests until the union is done.
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.3) { task.cancel() }
    let outcome = await task.result
    let error = #expect(throws: OverlayError.self) { try outcome.get() }
    #expect(error?.isCancelling == true)
  }

  @Test func `a grid is not tried for a cancelled task`() async throws {
    let log = Overlay.SnapLog()
    let task = Task.detached {
      try Overlay.$snapLog.withValue(log) { try Overlay.union(Self.discs) }
    }
    task.cancel()
    let outcome = await task.result
    let error = #expect(throws: OverlayError.self) { try outcome.get() }
    #expect(error?.message.contains("grid") == false)
    #expect(log.snappings.isEmpty)
  }

  /// GEOS keeps one request for the whole process, which any task may be the first to meet.
  @Test func `other tasks finish while tasks are being cancelled`() async throws {
    let small = Array(Self.discs.prefix(40))
    let expected = try Overlay.union(small)
    let unions = Task.detached {
      try await withThrowingTaskGroup(of: MultiPolygon.self) { group in
        for _ in 0..<8 { group.addTask { try Overlay.union(small) } }
        return try await group.reduce(into: [MultiPolygon]()) { $0.append($1) }
      }
    }
    for _ in 0..<20 {
      let task = Task.detached { try Overlay.union(Self.discs) }
      try await Task.sleep(for: .milliseconds(20))
      task.cancel()
      _ = await task.result
    }
    let found = try await unions.value
    #expect(found == Array(repeating: expected, count: 8))
  }
}
