import Geometry

extension Scanner {
  /// Where a run of usual positions ends.
  enum RunEnd {
    /// In front of something that is not a usual position.
    case before
    /// Behind a position that no comma follows.
    case behind
    /// In front of a position for which there is no room.
    case full
  }

  /// Reads positions as they are usually written for as long as they are.
  ///
  /// At most one space around each sign, two numbers, no exponents. What is unusual or wrong is left
  /// to `position(_:)`: then nothing of that position has been read.
  mutating func usualPositions(_ bytes: Span<UInt8>) -> RunEnd {
    // A position is an array, too, and counts as a level.
    guard depth < Self.nestingLimit else { return .before }
    var at = place
    var count = positions.count
    var end = RunEnd.full
    while end == .full {
      positions.makeRoom()
      var slots = positions.storage.mutableSpan
      end = Self.fill(&slots, &count, bytes, &at)
      positions.count = count
    }
    place = at
    return end
  }

  /// The loop in which the time of reading goes.
  private static func fill(
    _ slots: inout MutableSpan<Coordinate>, _ filled: inout Int, _ bytes: Span<UInt8>,
    _ place: inout Int
  ) -> RunEnd {
    var at = place
    var count = filled
    defer {
      place = at
      filled = count
    }
    while count &+ 1 < slots.count {
      let start = at
      guard bytes.byte(at) == .leftBracket else { return .before }
      at &+= 1
      skipSpace(bytes, &at)
      let longitude = usualDecimal(bytes, &at)
      skipSpace(bytes, &at)
      guard bytes.byte(at) == .comma else {
        at = start
        return .before
      }
      at &+= 1
      skipSpace(bytes, &at)
      let latitude = usualDecimal(bytes, &at)
      skipSpace(bytes, &at)
      guard bytes.byte(at) == .rightBracket, !longitude.isNaN, !latitude.isNaN else {
        at = start
        return .before
      }
      at &+= 1
      slots[count] = Coordinate(longitude, latitude)
      count &+= 1
      skipSpace(bytes, &at)
      guard bytes.byte(at) == .comma else { return .behind }
      at &+= 1
      skipSpace(bytes, &at)
    }
    return .full
  }

  @inline(__always)
  private static func skipSpace(_ bytes: Span<UInt8>, _ at: inout Int) {
    at &+= bytes.byte(at) == .space ? 1 : 0
  }
}
