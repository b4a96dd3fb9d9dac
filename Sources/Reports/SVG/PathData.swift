/// The `d` attribute of an SVG path: relative lines in tenths of a unit, as short as they can be written.
enum PathData {
  static func text(_ rings: [[GridPoint]], closed: Bool = true) -> String {
    var text = ""
    for ring in rings where ring.count >= (closed ? 3 : 2) {
      text += "M" + number(ring[0].x) + " " + number(ring[0].y) + "l"
      var isFirst = true
      for (a, b) in zip(ring, closed ? ring.dropFirst().dropLast() : ring.dropFirst()) {
        let step = number(b.x - a.x)
        text += (isFirst || step.hasPrefix("-") ? "" : " ") + step
        let rise = number(b.y - a.y)
        text += (rise.hasPrefix("-") ? "" : " ") + rise
        isFirst = false
      }
      if closed { text += "z" }
    }
    return text
  }

  /// Tenths as a decimal number.
  static func number(_ tenths: Int) -> String {
    let (whole, part) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    if part == 0 { return sign + String(whole) }
    return sign + (whole == 0 ? "" : String(whole)) + "." + String(part)
  }

  /// A number of the drawing, rounded to a tenth.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    return number(Int((value * 10).rounded()))
  }
}
