/// Counts by number, and which of them are above zero.
struct Tally {
  private(set) var counts: [Int32]
  /// The numbers whose count is above zero, in no order.
  private(set) var active: [Int32] = []
  private var touched: [Int32] = []
  private var sinceMark: [Int32]

  init(_ size: Int) {
    counts = [Int32](repeating: 0, count: size)
    sinceMark = counts
  }

  /// Changes a count.
  @inline(__always)
  mutating func change(_ number: Int32, by change: Int32) {
    let before = counts[Int(number)]
    let after = before &+ change
    counts[Int(number)] = after
    sinceMark[Int(number)] &+= change
    touched.append(number)
    if before <= 0 && after > 0 {
      active.append(number)
    } else if before > 0 && after <= 0, let place = active.firstIndex(of: number) {
      active.swapAt(place, active.count - 1)
      active.removeLast()
    }
  }

  /// Remembers where the counts stand.
  mutating func mark() {
    for number in touched { sinceMark[Int(number)] = 0 }
  }

  /// Whether the counts stand where they stood at the mark, as they must after a closed walk.
  var isBackAtMark: Bool { touched.allSatisfy { sinceMark[Int($0)] == 0 } }

  /// Sets all counts back to zero.
  mutating func clear() {
    for number in touched {
      counts[Int(number)] = 0
      sinceMark[Int(number)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    active.removeAll(keepingCapacity: true)
  }
}
