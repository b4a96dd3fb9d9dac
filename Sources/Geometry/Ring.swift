/// A closed line of at least three different corners, the first vertex repeated as the last.
///
/// Its direction carries no meaning. It may still cross itself: that is for `Overlay` to judge.
public struct Ring: Hashable, Sendable {
  /// The vertices, the first repeated as the last; at least four.
  public let coordinates: [Coordinate]

  /// Makes a ring of vertices that are already closed.
  ///
  /// - Throws: `RingError`, which says what is wrong and at which vertex.
  public init(_ coordinates: [Coordinate]) throws(RingError) {
    // Neither comparison holds for what is not a number.
    let isPlaced = { (vertex: Coordinate) in
      abs(vertex.latitude) <= 90 && abs(vertex.longitude) < .infinity
    }
    guard coordinates.allSatisfy(isPlaced) else {
      if let index = coordinates.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(vertex: index)
      }
      let index = coordinates.firstIndex { !isPlaced($0) } ?? 0
      throw .beyondPole(vertex: index, latitude: coordinates[index].latitude)
    }
    guard let first = coordinates.first, let last = coordinates.last else {
      throw .tooFewVertices(0)
    }
    guard first == last else { throw .notClosed(first: first, last: last) }
    guard coordinates.count >= 4 else { throw .tooFewVertices(coordinates.count) }
    self.coordinates = coordinates
  }

  /// Makes a ring of vertices, repeating the first at the end if it is not there yet.
  ///
  /// - Throws: `RingError`, never `.notClosed`.
  public init(closing coordinates: [Coordinate]) throws(RingError) {
    guard let first = coordinates.first, coordinates.last != first else {
      try self.init(coordinates)
      return
    }
    try self.init(coordinates + [first])
  }

  /// Makes a ring that the caller knows to be closed, long enough and finite.
  ///
  /// - Precondition: what `init(_:)` checks.
  @inlinable
  public init(trusted coordinates: [Coordinate]) {
    precondition(coordinates.count >= 4 && coordinates.first == coordinates.last)
    self.coordinates = coordinates
  }

  /// The same ring walked the other way.
  public var reversed: Ring { Ring(trusted: coordinates.reversed()) }
}

/// What keeps a list of vertices from being a ring.
public enum RingError: Error, Hashable, Sendable {
  /// A number that is infinite or not a number.
  case notFinite(vertex: Int)
  /// A latitude that no place on Earth has.
  case beyondPole(vertex: Int, latitude: Double)
  /// The last vertex is not the first.
  case notClosed(first: Coordinate, last: Coordinate)
  /// Fewer than four vertices, the repeated first included.
  case tooFewVertices(Int)
}

extension RingError: CustomStringConvertible {
  /// One clause without the place of the ring, which the caller knows.
  public var description: String {
    switch self {
    case .notFinite(let vertex):
      "vertex \(vertex): not a finite number"
    case .beyondPole(let vertex, let latitude):
      "vertex \(vertex): latitude \(latitude) is beyond ±90"
    case .notClosed(let first, let last):
      "not closed (first \(first), last \(last))"
    case .tooFewVertices(let count):
      "\(count) \(count == 1 ? "vertex" : "vertices"), a ring needs at least 4"
    }
  }
}
