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
      var next = at
      guard bytes.byte(next) == .leftBracket else { return .before }
      next &+= 1
      guard skipSpace(bytes, &next) else { return .before }
      let longitude = usualDecimal(bytes, &next)
      guard skipSpace(bytes, &next), bytes.byte(next) == .comma else { return .before }
      next &+= 1
      guard skipSpace(bytes, &next) else { return .before }
      let latitude = usualDecimal(bytes, &next)
      guard skipSpace(bytes, &next), bytes.byte(next) == .rightBracket else { return .before }
      guard !longitude.isNaN, !latitude.isNaN else { return .before }
      at = next &+ 1
      slots[count] = Coordinate(longitude, latitude)
      count &+= 1
      guard skipSpace(bytes, &at), bytes.byte(at) == .comma else { return .behind }
      at &+= 1
      guard skipSpace(bytes, &at) else { return .before }
    }
    return .full
  }

  /// Moves past a space, and says whether no second one follows.
  ///
  /// The look at the second one keeps the place from depending on what the first byte is (see
  /// `usualDecimal(_:_:)`).
  @inline(__always)
  private static func skipSpace(_ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    guard bytes.byte(at) == .space else { return true }
    at &+= 1
    return bytes.byte(at) > .space
  }
}
