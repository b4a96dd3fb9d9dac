import Shares
import Testing

@testable import Reports

@Suite struct TextBarTests {
  @Test(arguments: [
    (AreaBounds(low: 0, best: 0, high: 0), "┃·····················"),
    (AreaBounds(low: 1, best: 1, high: 1), "·····················┃"),
    (AreaBounds(low: 0.25, best: 0.5, high: 1), "·····──────┃──────────"),
    (AreaBounds(low: -1, best: 2, high: .nan), "─────────────────────┃"),
  ])
  func `a share is a mark on a line from low to high`(_ bounds: AreaBounds, _ bar: String) {
    #expect(TextBar.drawn(bounds) == bar)
    #expect(TextBar.head.count == bar.count)
  }
}
