/// Text of HTML or SVG in which nothing stands unescaped that was not written in this module.
///
/// A literal is taken as it is; whatever is interpolated into one is escaped, unless it is `Markup`
/// itself. So a string from data cannot reach a page by any other way than escaped.
struct Markup: ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  private init(verbatim text: String) { self.text = text }

  /// A text from data, escaped.
  init(_ data: String) { text = Self.escaped(data) }

  /// Nothing.
  static var empty: Markup { Markup(verbatim: "") }

  var isEmpty: Bool { text.isEmpty }

  static func + (left: Markup, right: Markup) -> Markup {
    Markup(verbatim: left.text + right.text)
  }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  /// Parts one after the other.
  static func joined(_ parts: [Markup], by separator: Markup = "") -> Markup {
    Markup(verbatim: parts.map(\.text).joined(separator: separator.text))
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ data: String) { text += Markup.escaped(data) }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
  }

  /// The five characters that mean something to HTML as entities, without control characters.
  private static func escaped(_ data: String) -> String {
    var text = ""
    text.reserveCapacity(data.utf8.count)
    for scalar in data.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n", "\t": text += " "
      // U+FFFE and U+FFFF are in no XML document.
      case "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default:
        if scalar.properties.generalCategory != .control { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }
}

extension Markup {
  /// A name or phrase from data, cut where it is too long to print, its writing direction its own.
  static func name(_ data: String, atMost length: Int = 160) -> Markup {
    "<bdi>\(data.truncated(to: length))</bdi>"
  }

  /// A link, if the address is one of the web; else the words alone.
  static func link(_ words: Markup, to address: String?) -> Markup {
    guard let address, let safe = webAddress(address) else { return words }
    return "<a href=\"\(safe)\" rel=\"noopener noreferrer nofollow\">\(words)</a>"
  }

  /// The address, if it is of the web and of a reasonable length.
  private static func webAddress(_ address: String) -> String? {
    let isWeb = ["https://", "http://"].contains { address.lowercased().hasPrefix($0) }
    return isWeb && address.utf8.count <= 2000 && !address.contains(where: \.isWhitespace)
      ? address : nil
  }
}
