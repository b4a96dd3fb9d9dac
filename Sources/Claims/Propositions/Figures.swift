/// Numbers as English print writes them, without a locale.
enum Figures {
  /// A finite number with fixed decimals and thousands separators, such as `14,816.0`.
  static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let digits = min(max(decimals, 0), 15)
    let scale = Numeral.power(digits)
    let magnitude = abs(value)
    var whole = magnitude.rounded(.down)
    var part = ((magnitude - whole) * scale).rounded()
    if part >= scale {
      whole += 1
      part = 0
    }
    let sign = value < 0 && (whole > 0 || part > 0) ? "−" : ""
    var text = sign + grouped(Int(whole))
    if digits > 0 {
      let tail = String(Int(part))
      text += "." + String(repeating: "0", count: digits - tail.count) + tail
    }
    return text
  }

  /// A number with as many decimals as it needs, six significant digits or one decimal kept.
  static func short(_ value: Double) -> String {
    guard value.isFinite else { return value > 0 ? "∞" : "−∞" }
    var decimals = 5
    var bound = 10.0
    while decimals > 1, abs(value) >= bound {
      decimals -= 1
      bound *= 10
    }
    if abs(value) < 0.1, value != 0 { decimals = 8 }
    var text = fixed(value, decimals: decimals)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func grouped(_ whole: Int) -> String {
    let digits = Array(String(whole))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
