import Atlas
import Foundation
import Geodesy
import Geometry
import SeededNumbers
import Testing

@testable import Shares

/// Whether "nine times in ten" is nine times in ten.
///
/// A known line is digitised again and again: every vertex is moved along its normal by a Gaussian
/// process whose covariance falls off as `σ² exp(−s/ℓ)` along the front, σ being the stated accuracy
/// over 1.96. Each time the interval is taken from what was digitised alone, and is asked whether it
/// holds the known area.
@Suite struct CalibrationTests {
  private static let isThorough =
    ProcessInfo.processInfo.environment["CONTROLSHARE_THOROUGH"] == "1"
  private static let trials = isThorough ? 2000 : 500
  private static let vertices = isThorough ? 64 : 32
  private static let frame = LocalFrame(centre: Coordinate(38, 34.5))

  /// How often the interval of a digitised front holds the truth.
  private func coverage(
    of truth: Front, accuracy: Double, correlation: Double, seed: UInt64
  ) throws -> Double {
    let errors = CorrelatedErrors(truth, sigma: accuracy / 1.96, correlation: correlation)
    var random = SplitMix(seed: seed)
    let known = truth.area(of: truth.vertices)
    var held = 0
    for _ in 0..<Self.trials {
      let moved = truth.moved(by: errors.draw(&random))
      let line = Lines([Self.frame.unproject(truth.isClosed ? moved + [moved[0]] : moved)])
      let error = FrontError([(line, accuracy)], correlationLength: correlation)
      let best = truth.area(of: moved)
      let interval = FrontError.probable(
        best: best, standardDeviation: error.standardDeviation, atMost: .infinity)
      held += interval.contains(known) ? 1 : 0
    }
    return Double(held) / Double(Self.trials)
  }

  struct Case: CustomTestStringConvertible {
    var front: Front
    var accuracy: Double
    var correlation = 20_000.0
    var testDescription: String {
      "\(front.name), accuracy \(Int(accuracy)) m, correlation length \(Int(correlation)) m"
    }
  }

  static let cases = [
    Case(front: .straight(length: 10_000, vertices), accuracy: 1000),
    Case(front: .straight(length: 100_000, vertices), accuracy: 1000),
    Case(front: .straight(length: 100_000, vertices), accuracy: 2000, correlation: 10_000),
    Case(front: .winding(length: 150_000, vertices), accuracy: 2000),
    Case(front: .pocket(10_000, 10_000, vertices), accuracy: 1000),
    Case(front: .pocket(20_000, 20_000, vertices), accuracy: 2000),
    Case(front: .pocket(30_000, 5000, vertices), accuracy: 500),
    Case(front: .pocket(40_000, 40_000, vertices), accuracy: 1000, correlation: 5000),
    Case(front: .pocket(2000, 2000, vertices), accuracy: 500),
  ]

  @Test(arguments: cases)
  func `the interval of nine in ten holds the truth in nine cases of ten`(of given: Case) throws {
    let coverage = try coverage(
      of: given.front, accuracy: given.accuracy, correlation: given.correlation, seed: 2017)
    #expect((0.85...0.95).contains(coverage), "\(coverage)")
  }

  @Test func `what is assessed from a digitised file holds the truth in nine cases of ten`() throws
  {
    // The whole way: repair, union, front, bounds. It is slow, so there are fewer trials.
    let trials = Self.isThorough ? 1000 : 200
    let pocket = Front.pocket(10_000, 10_000, 16)
    let errors = CorrelatedErrors(pocket, sigma: 1000 / 1.96, correlation: 20_000)
    let board = try region("R", column(37, 39))
    let known = pocket.area(of: pocket.vertices)
    var random = SplitMix(seed: 7)
    var held = 0
    for _ in 0..<trials {
      let moved = pocket.moved(by: errors.draw(&random))
      let ring = Self.frame.unproject(moved + [moved[0]])
      let share = try #require(
        try assess([control("A", accuracy: 1000, UncheckedPolygon([ring]))], in: board).share("A"))
      held += share.probable.contains(known) ? 1 : 0
      #expect(share.area.low <= share.area.best && share.area.best <= share.area.high)
    }
    let coverage = Double(held) / Double(trials)
    #expect((0.85...0.95).contains(coverage), "\(coverage)")
  }

  @Test func `a front rougher than its accuracy gets too wide an interval, not too narrow`() throws
  {
    // Errors of 2.5 km that turn every 5 km make the digitised front longer than the true one.
    let coverage = try coverage(
      of: .straight(length: 100_000, Self.vertices), accuracy: 5000, correlation: 5000, seed: 3)
    #expect(coverage > 0.9, "\(coverage)")
  }

  @Test func `errors taken as independent would hold the truth far less often`() throws {
    // What is not offered: each vertex on its own, that is a correlation length of a vertex distance.
    let front = Front.straight(length: 100_000, Self.vertices)
    let errors = CorrelatedErrors(front, sigma: 1000 / 1.96, correlation: 20_000)
    var random = SplitMix(seed: 12)
    let spacing = 100_000 / Double(Self.vertices - 1)
    let independent = (1000 / 1.96) * spacing * Double(Self.vertices - 1).squareRoot()
    var held = 0
    for _ in 0..<Self.trials {
      let area = front.area(of: front.moved(by: errors.draw(&random)))
      held += abs(area - front.area(of: front.vertices)) <= 1.645 * independent ? 1 : 0
    }
    #expect(Double(held) / Double(Self.trials) < 0.6)
  }
}
