/// Something that lies on an edge.
protocol OnEdge {
  /// The slot of the edge.
  var slot: Int32 { get }
}

/// What lies on edges, in the order of the blocks of edges.
struct BlockOrdered<Element: OnEdge & Sendable>: Sendable {
  private(set) var elements: [Element]
  /// Per block: where its elements start; one more entry closes the last.
  private(set) var start: [Int32]

  /// Sorts elements by block, by counting; those of a block stay as they come.
  init(_ unsorted: [Element], blockCount: Int) {
    var start = [Int32](repeating: 0, count: blockCount + 1)
    for element in unsorted { start[Int(element.slot) / Rings.blockSize + 1] += 1 }
    for block in 0..<blockCount { start[block + 1] += start[block] }
    elements = unsorted
    var next = start
    for element in unsorted {
      let block = Int(element.slot) / Rings.blockSize
      elements[Int(next[block])] = element
      next[block] += 1
    }
    self.start = start
  }

  /// Where the elements of a block are.
  @inline(__always)
  func range(ofBlock block: Int) -> Range<Int> {
    Int(start[block])..<Int(start[block &+ 1])
  }

  /// Sorts the elements of each block.
  mutating func sort(by isBefore: (Element, Element) -> Bool) {
    for block in 0..<(start.count - 1) where start[block + 1] - start[block] > 1 {
      sort(range(ofBlock: block), by: isBefore)
    }
  }

  private mutating func sort(_ range: Range<Int>, by isBefore: (Element, Element) -> Bool) {
    if range.count > 24 {
      elements[range].sort(by: isBefore)
      return
    }
    for index in (range.lowerBound + 1)..<range.upperBound {
      let element = elements[index]
      var place = index
      while place > range.lowerBound, isBefore(element, elements[place - 1]) {
        elements[place] = elements[place - 1]
        place -= 1
      }
      elements[place] = element
    }
  }
}
