public import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes rings that cross the antimeridian, or run around a pole, continuous in longitude.
///
/// The result may reach beyond ±180°: measure and repair it as it is, then cut it with
/// `Overlay.cutAtAntimeridian`. Rings that a file has already cut at ±180° come back unchanged.
public enum Antimeridian {
  /// A polygon continuous in longitude, and what made it so.
  public struct Normalised: Hashable, Sendable {
    /// The polygon.
    public var polygon: UncheckedPolygon
    /// How many edges were taken to cross the antimeridian.
    public var crossings: Int
    /// The pole that the shell runs around, if it does; the shell is closed along it.
    public var pole: Pole?

    /// Makes a result of its parts.
    public init(polygon: UncheckedPolygon, crossings: Int, pole: Pole?) {
      self.polygon = polygon
      self.crossings = crossings
      self.pole = pole
    }
  }

  /// The two ends of the Earth's axis.
  public enum Pole: Double, Hashable, Sendable {
    /// 90° N.
    case north = 90
    /// 90° S.
    case south = -90
  }

  /// Unrolls the rings of a polygon.
  ///
  /// Two vertices more than 180° apart are taken to be joined the short way across the antimeridian,
  /// except where they lie exactly 360° apart: such an edge runs along the cut, or along a pole, of a
  /// file that was cut before. A ring that comes back 360° away from its start runs around a pole:
  /// that which leaves the smaller ground inside. Holes are moved by whole turns into their shell.
  public static func normalise(_ polygon: UncheckedPolygon) -> Normalised {
    var unrolled = polygon.rings.map { Unrolled($0) }
    let crossings = unrolled.reduce(0) { $0 + $1.crossings }
    guard crossings > 0, !unrolled.isEmpty else {
      return Normalised(polygon: polygon, crossings: 0, pole: nil)
    }
    let holeRanges = unrolled.dropFirst().compactMap(\.range)
    unrolled[0].turnSeam(clearOf: holeRanges)
    let pole = unrolled[0].closeAlongPole()
    var rings = [unrolled[0].vertices]
    for index in unrolled.indices.dropFirst() {
      unrolled[index].closeAlongPole()
      guard let shell = unrolled[0].range, let own = unrolled[index].range else {
        rings.append(unrolled[index].vertices)
        continue
      }
      rings += own.copies(inside: shell).map { turns in
        turns == 0
          ? unrolled[index].vertices
          : unrolled[index].vertices.map {
            Coordinate($0.longitude + 360 * turns, $0.latitude)
          }
      }
    }
    return Normalised(polygon: UncheckedPolygon(rings), crossings: crossings, pole: pole)
  }
}

/// A ring whose longitudes run on without jumps.
private struct Unrolled {
  private(set) var vertices: [Coordinate]
  private(set) var crossings = 0

  init(_ ring: [Coordinate]) {
    vertices = ring
    var turns = 0.0
    for index in ring.indices.dropFirst() {
      let jump = ring[index].longitude - ring[index - 1].longitude
      if abs(jump) > 180, abs(jump) < 360 {
        turns -= jump.sign == .minus ? -1 : 1
        crossings += 1
      }
      if turns != 0 { vertices[index].longitude += 360 * turns }
    }
  }

  /// The longitudes between which the ring runs, or `nil` if it has no vertices.
  var range: LongitudeRange? {
    guard let west = vertices.map(\.longitude).min(), let east = vertices.map(\.longitude).max()
    else { return nil }
    return LongitudeRange(west: west, east: east)
  }

  /// Degrees between the first vertex and the last: 0, or ±360 around a pole.
  private var turn: Double {
    guard let first = vertices.first, let last = vertices.last else { return 0 }
    return last.longitude - first.longitude
  }

  private var isAroundPole: Bool {
    vertices.count >= 4 && abs(turn) > 359 && vertices.first?.latitude == vertices.last?.latitude
  }

  /// Starts a ring around a pole where no hole crosses the meridian at which it will be cut open.
  mutating func turnSeam(clearOf holes: [LongitudeRange]) {
    guard isAroundPole, !holes.isEmpty else { return }
    let open = vertices.dropLast()
    guard
      let seam = open.indices.first(where: { index in
        !holes.contains { $0.hasInside(open[index].longitude) }
      }), seam > 0
    else { return }
    let turn = turn
    let rest = open[..<seam].map { Coordinate($0.longitude + turn, $0.latitude) }
    vertices = open[seam...] + rest
    vertices.append(Coordinate(vertices[0].longitude + turn, vertices[0].latitude))
  }

  /// Closes a ring around a pole by the pole's line of longitudes.
  @discardableResult
  mutating func closeAlongPole() -> Antimeridian.Pole? {
    guard isAroundPole, let first = vertices.first, let last = vertices.last else { return nil }
    // ∮ sinφ dλ tells which cap is smaller on the sphere.
    let balance = zip(vertices, vertices.dropFirst()).reduce(0.0) { sum, edge in
      sum + (edge.1.longitude - edge.0.longitude)
        * sin((edge.0.latitude + edge.1.latitude) / 2 * .pi / 180)
    }
    let pole: Antimeridian.Pole = balance * turn >= 0 ? .north : .south
    vertices.append(Coordinate(last.longitude, pole.rawValue))
    vertices.append(Coordinate(first.longitude, pole.rawValue))
    vertices.append(first)
    return pole
  }
}

/// Longitudes from west to east, in degrees, anywhere on the unrolled line.
private struct LongitudeRange {
  var west: Double
  var east: Double

  /// Whether a longitude, turned as often as it takes, lies inside.
  func hasInside(_ longitude: Double) -> Bool {
    let offset = (longitude - west).truncatingRemainder(dividingBy: 360)
    let east = east - west
    return (offset > 0 && offset < east) || (offset + 360 > 0 && offset + 360 < east)
  }

  /// The turns that bring this range into another: one, or two where the other's seam cuts it.
  func copies(inside other: LongitudeRange) -> [Double] {
    // Beyond this a whole turn no longer moves a longitude in double precision.
    let sane = -1e6...1e6
    guard [west, east, other.west, other.east].allSatisfy(sane.contains) else { return [0] }
    let first = Int(((other.west - east) / 360).rounded(.up))
    let last = Int(((other.east - west) / 360).rounded(.down))
    var turns: [Double] = []
    for turn in first...max(first, last) {
      let moved = 360 * Double(turn)
      if west + moved < other.east, east + moved > other.west { turns.append(Double(turn)) }
    }
    return turns.isEmpty ? [0] : turns
  }
}
