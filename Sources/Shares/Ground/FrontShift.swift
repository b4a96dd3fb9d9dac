internal import Atlas
internal import Geodesy
public import Geometry
internal import Overlay

/// Ground whose front can be moved outwards or inwards as a whole, to ask how far it would have to lie
/// elsewhere for something to be different.
///
/// Only the front moves: where the ground ends at the region's own border, it goes on ending there.
public struct FrontShift: Sendable {
  /// The ground as drawn.
  public let ground: MultiPolygon
  private let region: PreparedRegion
  private let front: Lines

  /// The length of the front in metres; 0 if there is none that could move.
  public let length: Double

  /// How far a front is moved at most, in metres.
  public static let farthest = 200_000.0

  /// How closely a distance is found, as a part of itself.
  public static let precision = 0.01

  /// Finds the front of ground in a region.
  ///
  /// - Throws: `SharesError.overlay`.
  public init(of ground: MultiPolygon, in region: PreparedRegion) throws(SharesError) {
    do {
      let front =
        ground.isEmpty
        ? .empty
        : try Overlay.front(
          of: ground, within: region.ground, tolerance: HeldGround.coincidence(nil))
      self.init(ground, region, front)
    } catch {
      throw .overlay(region.region.location, detail: error.description)
    }
  }

  /// Takes ground with the front that its bounds were drawn along.
  ///
  /// - Throws: `SharesError.overlay`.
  public init(of held: HeldGround, in region: PreparedRegion) throws(SharesError) {
    if held.lacksAccuracy || held.fronts.isEmpty {
      try self.init(of: held.best, in: region)
    } else {
      self.init(held.best, region, Lines(held.fronts.flatMap(\.line.lines)))
    }
  }

  private init(_ ground: MultiPolygon, _ region: PreparedRegion, _ front: Lines) {
    self.ground = ground
    self.region = region
    self.front = front
    length = front.isEmpty ? 0 : Geodesic.length(of: front)
  }

  /// The ground with its front moved outwards by metres, inwards if negative.
  ///
  /// - Throws: `SharesError.overlay`.
  public func ground(movedBy metres: Double) throws(SharesError) -> MultiPolygon {
    if metres == 0 || front.isEmpty { return ground }
    do {
      let band = try FrontBand.around([(front, abs(metres))])
      return metres < 0
        ? try Overlay.difference(ground, band)
        : try Overlay.intersection(Overlay.union([ground, band]), region.ground)
    } catch {
      throw .overlay(region.region.location, detail: error.description)
    }
  }

  /// How far the front must move until something holds of the ground, found by bisection to 1 %.
  ///
  /// - Parameters:
  ///   - outwards: which way.
  ///   - guess: a first guess in metres, where there is one; it changes the time taken only.
  ///   - holds: what shall hold; it must go on holding when the front moves on.
  /// - Returns: metres, positive; `nil` if it does not hold within `farthest`.
  /// - Throws: `SharesError.overlay`, and what `holds` throws.
  public func distance(
    outwards: Bool, guess: Double = 1000, until holds: (MultiPolygon) throws -> Bool
  ) throws -> Double? {
    guard length > 0 else { return nil }
    let sign = outwards ? 1.0 : -1.0
    func isReached(_ metres: Double) throws -> Bool {
      try holds(try ground(movedBy: sign * metres))
    }
    // Within twice the guess either way, as a rule; else ever wider.
    var low = 0.0
    var high = min(max(guess.isFinite ? guess : 1000, 1) * 1.5, Self.farthest)
    while try !isReached(high) {
      if high >= Self.farthest { return nil }
      low = high
      high = min(high * 3, Self.farthest)
    }
    while high - low > Self.precision * high && high > 0.1 {
      let middle = (low + high) / 2
      if try isReached(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// How far the front must move until its ground measures an area in square metres.
  ///
  /// - Parameter area: outwards if it is more than is drawn, inwards if less.
  /// - Returns: metres, outwards positive; `nil` if no move within `farthest` does it.
  /// - Throws: `SharesError.overlay`.
  public func move(toMeasure area: Double) throws(SharesError) -> Double? {
    let drawn = StraightEdgeArea.area(of: ground)
    let outwards = area > drawn
    do {
      return try distance(outwards: outwards, guess: abs(area - drawn) / max(length, 1)) {
        let measured = StraightEdgeArea.area(of: $0)
        return outwards ? measured >= area : measured <= area
      }.map { outwards ? $0 : -$0 }
    } catch let error as SharesError {
      throw error
    } catch {
      throw .overlay(region.region.location, detail: "\(error)")
    }
  }
}
