/// Marks on whole edges, held without memory until the first.
struct EdgeMarks {
  /// Per slot: up to two numbers, −1 for none.
  private var marks: [SIMD2<Int32>] = []

  /// Whether there is no mark at all.
  var isEmpty: Bool { marks.isEmpty }

  /// Marks an edge with a number, unless it already bears two others.
  ///
  /// - Returns: whether the edge bears the number now.
  mutating func mark(_ slot: Int, with number: Int32 = 0, count: Int) -> Bool {
    if marks.isEmpty { marks = [SIMD2<Int32>](repeating: SIMD2(-1, -1), count: count) }
    let mark = marks[slot]
    if mark.x == number || mark.y == number { return true }
    if mark.x >= 0 && mark.y >= 0 { return false }
    if mark.x < 0 { marks[slot].x = number } else { marks[slot].y = number }
    return true
  }

  /// The numbers an edge bears.
  @inline(__always)
  subscript(slot: Int) -> SIMD2<Int32> {
    marks.isEmpty ? SIMD2(-1, -1) : marks[slot]
  }
}
