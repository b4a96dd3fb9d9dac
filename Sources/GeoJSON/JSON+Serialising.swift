extension JSON {
  /// The value as UTF-8, the same bytes for the same value.
  ///
  /// Numbers are the shortest text that reads back as the same `Double`, integers without a point.
  /// - Precondition: all numbers are finite.
  public func serialised(_ style: JSONStyle = .compact) -> [UInt8] {
    var text = JSONText(style: style)
    text.append(self)
    return text.bytes
  }

  /// The value as text, as `serialised(_:)` has it.
  public func text(_ style: JSONStyle = .compact) -> String {
    String(decoding: serialised(style), as: UTF8.self)
  }
}

extension JSON {
  /// Appends the shortest text that reads back as the same number.
  ///
  /// - Precondition: the number is finite.
  public static func append(_ number: Double, to bytes: inout [UInt8]) {
    precondition(number.isFinite, "JSON has no \(number)")
    if abs(number) < 0x1p53, number == number.rounded(), number.sign == .plus || number != 0 {
      bytes.append(contentsOf: String(Int(number)).utf8)
    } else if number == 0 {
      bytes.append(contentsOf: "-0".utf8)
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }
}

/// JSON being written.
struct JSONText {
  var bytes: [UInt8] = []
  var style = JSONStyle.compact
  private var indentation = 0

  init(style: JSONStyle = .compact) { self.style = style }

  mutating func append(_ value: JSON) {
    switch value {
    case .null: append(literal: "null")
    case .bool(let bool): append(literal: bool ? "true" : "false")
    case .number(let number): append(number)
    case .string(let string): append(quoted: string)
    case .array(let elements):
      appendItems(elements, "[", "]") { text, element in text.append(element) }
    case .object(let object):
      appendItems(object.members, "{", "}") { text, member in
        text.append(quoted: member.key)
        text.append(literal: text.style.isPretty ? ": " : ":")
        text.append(member.value)
      }
    }
  }

  mutating func append(literal text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ number: Double) { JSON.append(number, to: &bytes) }

  private mutating func appendItems<Item>(
    _ items: [Item], _ open: String, _ close: String,
    _ body: (inout JSONText, Item) -> Void
  ) {
    append(literal: open)
    indentation += 1
    for (index, item) in items.enumerated() {
      if index > 0 { append(literal: ",") }
      breakLine()
      body(&self, item)
    }
    indentation -= 1
    if !items.isEmpty { breakLine() }
    append(literal: close)
  }

  private mutating func breakLine() {
    guard style.isPretty else { return }
    bytes.append(.lineFeed)
    bytes.append(contentsOf: repeatElement(.space, count: 2 * indentation))
  }
}
