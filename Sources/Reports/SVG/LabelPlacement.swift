/// Labels on a map that do not cover each other: who comes first stays, later ones give way.
struct LabelPlacement {
  /// A rectangle on the sheet, in its units.
  struct Area {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Area) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    var isOnSheet: Bool { left >= 2 && right <= MapFrame.width - 2 && top >= 2 }
  }

  private var taken: [Area] = []
  private let fontSize: Double

  /// Begins with labels of a height in units of the sheet.
  init(fontSize: Double) {
    self.fontSize = fontSize
  }

  /// Keeps an area free of labels.
  mutating func reserve(_ area: Area) { taken.append(area) }

  /// Tries places for a text in turn, given by its anchor's middle; takes the first that is free.
  mutating func place(_ text: String, at places: [(x: Double, y: Double, anchor: Anchor)]) -> Int? {
    for (index, place) in places.enumerated() {
      let area = area(of: text, place)
      if area.isOnSheet && !taken.contains(where: area.overlaps) {
        taken.append(area)
        return index
      }
    }
    return nil
  }

  /// Which end of a text stands at its place.
  enum Anchor: String { case start, middle, end }

  private func area(of text: String, _ place: (x: Double, y: Double, anchor: Anchor)) -> Area {
    // No font is measured: letters of the usual ones are half as wide as high, and a little more.
    let width = Double(text.count) * fontSize * 0.56
    let left =
      switch place.anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Area(
      left: left, top: place.y - fontSize * 0.85, right: left + width,
      bottom: place.y + fontSize * 0.3)
  }
}
