import Foundation
import Geometry
import Overlay
import Testing

/// The planimeter against GEOS; ten thousand cases where the environment asks for them.
@Suite struct `The planimeter agrees with GEOS` {
  static let isThorough = ProcessInfo.processInfo.environment["CONTROLSHARE_THOROUGH"] != nil

  enum Kind: String, CaseIterable, Sendable {
    case apart, identical, rewritten, refined, clipped, lattice, jittered, rotated, complement
    case overlapping, latticeOverlapping, coverage
  }

  @Test(arguments: Kind.allCases)
  func `on random scenes to 1e-9 of the region`(kind: Kind) throws {
    let count = Self.isThorough ? 840 : 24
    for seed in 0..<UInt64(count) {
      var shapes = RandomShapes(seed: seed &* 1_000 &+ UInt64(kind.rawValue.utf8.count))
      let scene = try Self.scene(kind, &shapes)
      guard let scene else { continue }
      let disagreements = try scene.disagreements()
      if !disagreements.isEmpty {
        let words = disagreements.joined(separator: "\n")
        Issue.record("\(kind) seed \(seed)\n\(words)\n\(scene.description)")
        return
      }
    }
  }

  /// A scene of a kind, or `nil` if chance made an invalid one.
  static func scene(_ kind: Kind, _ shapes: inout RandomShapes) throws -> Scene? {
    let a = shapes.land(36.3, 33.5, radius: 0.5)
    let b = shapes.land(36.5, 33.6, radius: 0.5)
    func held(_ grounds: MultiPolygon..., in regions: [MultiPolygon]? = nil) -> Scene? {
      Scene(
        regions: regions ?? [a], features: grounds.map { (0, $0) }, groupCount: 1)
    }
    switch kind {
    case .apart: return held(b)
    case .identical: return held(a, in: [a, b])
    case .rewritten: return held(shapes.rewritten(a))
    case .refined: return try valid(held(shapes.refined(a)))
    case .clipped: return try valid(held(Overlay.intersection(a, b), in: [a, b]))
    case .complement: return try valid(held(Overlay.difference(b, a), in: [a, b]))
    case .jittered:
      let distance = [1e-14, 1e-12, 1e-9, 1e-6].randomElement(using: &shapes.random) ?? 0.1
      return try valid(held(shapes.jittered(a, by: distance)))
    case .rotated:
      return held(
        shapes.rewritten(b), in: [shapes.rewritten(a), shapes.rewritten(b)])
    case .lattice:
      let step = [0.1, 0.25, 0.007].randomElement(using: &shapes.random) ?? 0.1
      let first = try shapes.lattice(3, step: step)
      let second = try shapes.lattice(4, step: step)
      return try valid(
        Scene(
          regions: [first], features: [(0, shapes.refined(second))], groupCount: 1))
    case .overlapping:
      let features = (0..<5).map { index in
        (
          index % 3,
          shapes.land(
            36.3 + Double.random(in: -0.4...0.4, using: &shapes.random),
            33.5 + Double.random(in: -0.4...0.4, using: &shapes.random), radius: 0.4)
        )
      }
      return Scene(regions: [a, b], features: features, groupCount: 3)
    case .latticeOverlapping:
      let step = [0.1, 0.25, 0.007].randomElement(using: &shapes.random) ?? 0.1
      let features = try (0..<5).map { (index: Int) in
        (index % 3, try shapes.lattice(2, step: step))
      }
      return Scene(
        regions: [try shapes.lattice(3, step: step), try shapes.lattice(3, step: step)],
        features: features, groupCount: 3)
    case .coverage:
      let whole = try Overlay.union([a, b])
      let pieces = [
        try Overlay.difference(a, b), try Overlay.intersection(a, b),
        try Overlay.difference(b, a),
      ]
      let features = pieces.enumerated().map { ($0.offset % 2, $0.element) } + [(1, pieces[1])]
      return try valid(
        Scene(regions: pieces + [whole], features: features, groupCount: 2))
    }
  }

  private static func valid(_ scene: Scene?) throws -> Scene? {
    guard let scene else { return nil }
    for ground in scene.regions + scene.features.map(\.ground) where !ground.isEmpty {
      guard try Overlay.isValid(ground) else { return nil }
    }
    return scene
  }
}
