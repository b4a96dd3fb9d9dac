internal import Shares

/// An interval of fractions drawn in letters between nothing and the whole.
enum TextBar {
  /// The title of a column of bars.
  static let head = "0 %" + String(repeating: " ", count: length - 8) + "100 %"

  private static let length = 22

  /// Dots for what is not held, a line from low to high, and a mark at best.
  static func drawn(_ bounds: AreaBounds) -> String {
    func cell(_ fraction: Double) -> Int {
      fraction.isFinite ? Int(max(0, min(1, fraction)) * Double(length - 1) + 0.5) : 0
    }
    var letters = [Character](repeating: "·", count: length)
    let (low, best, high) = (cell(bounds.low), cell(bounds.best), cell(bounds.high))
    for index in min(low, best)...max(high, best) { letters[index] = "─" }
    letters[best] = "┃"
    return String(letters)
  }
}
