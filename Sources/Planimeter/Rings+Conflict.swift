internal import Geometry

extension Rings {
  /// Whether two edges of one polygon cross, run along each other, or meet at a vertex where the
  /// rings change sides.
  ///
  /// Rings may touch at a point. Such a place is judged where the edge that starts there is looked
  /// at, so that the caller must ask about every pair of edges whose boxes meet.
  @inline(__always)
  func conflict(_ slot: Int, _ ring: Int, _ other: Int, _ otherRing: Int) -> Bool {
    if ring == otherRing, areNeighbours(min(slot, other), max(slot, other), ring: ring) {
      return false
    }
    let p = coordinates[slot]
    let q = coordinates[slot &+ 1]
    let a = coordinates[other]
    let b = coordinates[other &+ 1]
    let start = Orientation.value(a, b, p)
    let end = Orientation.value(a, b, q)
    if (start > 0 && end > 0) || (start < 0 && end < 0) { return false }
    let first = Orientation.value(p, q, a)
    let last = Orientation.value(p, q, b)
    if (first > 0 && last > 0) || (first < 0 && last < 0) { return false }
    if start != 0 && end != 0 && first != 0 && last != 0 { return true }
    return conflictAtContact(slot, ring, other, otherRing, start: start, end: end, first: first)
  }

  /// Decides about two edges of which an end of one lies on the other.
  @inline(never)
  private func conflictAtContact(
    _ slot: Int, _ ring: Int, _ other: Int, _ otherRing: Int, start: Double, end: Double,
    first: Double
  ) -> Bool {
    let p = coordinates[slot]
    let q = coordinates[slot + 1]
    let a = coordinates[other]
    let b = coordinates[other + 1]
    if start == 0 && end == 0 { return Rings.overlap(p, q, a, b) }
    if start == 0 && p != b {
      let before = p == a ? previous(other, otherRing) : a
      return crosses(from: previous(slot, ring), p, to: q, over: before, b)
    }
    if first == 0 && a != p && a != q {
      return crosses(from: previous(other, otherRing), a, to: b, over: p, q)
    }
    return false
  }

  /// The vertex before the one in a slot.
  private func previous(_ slot: Int, _ ring: Int) -> Coordinate {
    slot == firstSlot[ring]
      ? coordinates[firstSlot[ring] + edgeCount[ring] - 1] : coordinates[slot - 1]
  }

  /// Whether two collinear edges whose boxes meet share more than a point.
  private static func overlap(
    _ p: Coordinate, _ q: Coordinate, _ a: Coordinate, _ b: Coordinate
  ) -> Bool {
    func shares(_ p: Double, _ q: Double, _ a: Double, _ b: Double) -> Bool {
      max(min(p, q), min(a, b)) < min(max(p, q), max(a, b))
    }
    return shares(p.longitude, q.longitude, a.longitude, b.longitude)
      || shares(p.latitude, q.latitude, a.latitude, b.latitude)
  }

  /// Whether the path from–middle–to changes sides of the path before–middle–after, or follows it.
  private func crosses(
    from: Coordinate, _ middle: Coordinate, to: Coordinate, over before: Coordinate,
    _ after: Coordinate
  ) -> Bool {
    let come = Rings.side(of: from, at: middle, before, after)
    let go = Rings.side(of: to, at: middle, before, after)
    return come == 0 || go == 0 || come != go
  }

  /// 1 if a direction from a corner points into the wedge left of before–middle–after, −1 if into
  /// the rest, 0 if along one of its sides.
  private static func side(
    of point: Coordinate, at middle: Coordinate, _ before: Coordinate, _ after: Coordinate
  ) -> Int {
    let turn = Orientation.value(before, middle, after)
    let fromFirst = Orientation.value(before, middle, point)
    let fromSecond = Orientation.value(middle, after, point)
    if fromFirst == 0, isAhead(middle, before, point) { return 0 }
    if fromSecond == 0, isAhead(middle, after, point) { return 0 }
    if turn >= 0 { return fromFirst > 0 && fromSecond > 0 ? 1 : -1 }
    return fromFirst < 0 && fromSecond < 0 ? -1 : 1
  }

  /// Whether of two collinear directions from a point both point the same way.
  private static func isAhead(
    _ middle: Coordinate, _ a: Coordinate, _ b: Coordinate
  ) -> Bool {
    (a.longitude - middle.longitude) * (b.longitude - middle.longitude)
      + (a.latitude - middle.latitude) * (b.latitude - middle.latitude) > 0
  }
}
