import Geometry

/// Room for the positions of one ring, used again for the next.
///
/// How many there will be is known only at the end of the ring: they are collected here and copied
/// once into an array that is not larger than it must be.
struct PositionBuffer {
  /// The positions, then slots that are free.
  var storage: [Coordinate] = []
  var count = 0

  /// Grows so that at least two more positions fit.
  ///
  /// The storage is never exactly full: a slice of all of it would share its memory with the copy.
  mutating func makeRoom() {
    guard count &+ 2 >= storage.count else { return }
    let room = max(1024, storage.count)
    storage.append(contentsOf: repeatElement(Coordinate(0, 0), count: room))
  }

  mutating func append(_ position: Coordinate) {
    makeRoom()
    storage[count] = position
    count += 1
  }

  /// The positions collected so far.
  var collected: [Coordinate] { Array(storage[..<count]) }
}
