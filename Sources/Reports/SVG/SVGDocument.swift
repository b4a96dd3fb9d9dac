/// A sheet of SVG that stands alone: a title, lines under it, drawings from top to bottom, notes.
///
/// Its fonts are those that are everywhere, and its text is text.
struct SVGDocument {
  private let width: Double
  private let title: String
  private let definitions: Markup
  private var body = Markup.empty
  private var height: Double

  init(width: Double, title: String, lines: [String], definitions: Markup = "") {
    self.width = width
    self.title = title
    self.definitions = definitions
    height = 12
    for line in Self.wrapped(title, to: width / 14) {
      text(line, size: 20, isBold: true, lead: 26)
    }
    for line in lines.flatMap({ Self.wrapped($0, to: width / 9) }) {
      text(line, size: 14, lead: 20)
    }
    height += 10
  }

  /// Puts a drawing under what is there.
  mutating func add(_ drawing: Markup, height: Double) {
    body += "<g transform=\"translate(0 \(PathData.number(self.height)))\">\(drawing)</g>\n"
    self.height += height
  }

  /// Puts a note in small type under what is there.
  mutating func note(_ note: String) {
    height += 4
    for line in Self.wrapped(note, to: width / 7.3) { text(line, size: 12, lead: 16) }
  }

  var markup: Markup {
    let height = PathData.number(self.height + 14)
    let width = PathData.number(self.width)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" font-family="Helvetica, Arial, 'Liberation Sans', \
      'DejaVu Sans', 'Noto Sans Arabic', sans-serif" font-size="14" role="img">
      <title>\(title.truncated(to: 300))</title>
      <style>text{fill:#111}.name,.mark,.bar{paint-order:stroke;stroke:#fff;stroke-width:3px;\
      stroke-linejoin:round}.mark{font-weight:bold}.intervals,.chart{font-size:13px}\
      .axis,.key{fill:#4a4a4a}.axis{font-size:11px}</style>
      \(definitions)<rect width="100%" height="100%" fill="#fff"/>
      \(body)</svg>

      """
  }

  private mutating func text(_ line: String, size: Int, isBold: Bool = false, lead: Double) {
    height += lead
    let weight: Markup = isBold ? " font-weight=\"bold\"" : ""
    body += """
      <text x="18" y="\(PathData.number(height - 6))" font-size="\(size)"\(weight)>\(line)</text>

      """
  }

  /// A text in at most three lines of about so many letters.
  private static func wrapped(_ text: String, to letters: Double) -> [String] {
    let width = max(10, Int(letters))
    let lines = text.truncated(to: 3 * width).wrapped(width: width, indent: "")
      .split(separator: "\n")
    return lines.prefix(3).map { String($0).truncated(to: width + 8) }
  }
}
