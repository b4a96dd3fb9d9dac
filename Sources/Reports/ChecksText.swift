internal import Atlas
internal import Checks
internal import Claims
internal import Geometry

/// The text that `check` prints: file by file, then the sum.
struct ChecksText {
  private let width: Int
  private let isFull: Bool
  private var text = ""

  /// How many remarks of one kind are printed for a file unless all are.
  private static let shown = 3

  init(_ check: Check, isFull: Bool, width: Int) {
    self.width = width
    self.isFull = isFull
    let files = Dictionary(check.files.map { ($0.path, $0) }) { first, _ in first }
    let remarks = Dictionary(grouping: check.remarks, by: \.place.file)
    let read = check.files.map(\.path)
    var order: [String] = []
    for path in read + remarks.keys.sorted() where !order.contains(path) { order.append(path) }
    for path in order { add(path, files[path], remarks[path] ?? []) }
    summarise(check)
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private mutating func add(_ path: String, _ file: Check.File?, _ remarks: [Remark]) {
    text += (path.isEmpty ? "dataset" : path).printable + "\n"
    if let file {
      let role = file.role + (file.isGuessed ? " (guessed)" : "")
      if let vertices = file.vertices, let area = file.squareMetres {
        let counts = "\(file.features) \(file.features == 1 ? "feature" : "features")"
        text += "  \(role), \(counts), \(vertices) vertices, \(Prose.area(area))\n"
      } else {
        text += "  \(role), \(file.features) rows\n"
      }
    }
    if remarks.isEmpty { text += "  nothing found\n" }
    for severity in Remark.Severity.allCases {
      let own = remarks.filter { $0.severity == severity }
      var kinds: [Remark.Kind] = []
      for remark in own where !kinds.contains(remark.kind) { kinds.append(remark.kind) }
      for kind in kinds { add(severity, kind, own.filter { $0.kind == kind }) }
    }
    text += "\n"
  }

  private mutating func add(_ severity: Remark.Severity, _ kind: Remark.Kind, _ all: [Remark]) {
    let sizes = all.compactMap(\.squareMetres)
    let sum = sizes.count > 1 ? ", \(Prose.area(sizes.reduce(0, +))) in all" : ""
    let count = all.count > 1 ? " × \(all.count)" : ""
    text += "\n  \(severity.rawValue): \(kind.rawValue)\(count)\(sum)\n"
    let ordered = all.enumerated().sorted {
      (-($0.element.squareMetres ?? 0), $0.offset) < (-($1.element.squareMetres ?? 0), $1.offset)
    }.map(\.element)
    let shown = isFull ? ordered : Array(ordered.prefix(Self.shown))
    for remark in shown {
      let size = remark.squareMetres.map { ", " + Prose.area($0) } ?? ""
      line("    ", "\(remark.place.words)\(remark.message)\(size)")
    }
    for consequence in Set(shown.map(\.consequence)).sorted() { line("    → ", consequence) }
    if shown.count < all.count { line("    ", "and \(all.count - shown.count) more (--all)") }
  }

  private mutating func line(_ lead: String, _ body: String) {
    let indent = String(repeating: " ", count: lead.count + 2)
    text += lead + body.printable.wrapped(width: width - lead.count - 2, indent: indent) + "\n"
  }

  private mutating func summarise(_ check: Check) {
    let counts = Remark.Severity.allCases.filter { check.count($0) > 0 }
      .map { "\(check.count($0)) \($0.rawValue)" }
    text += check.isFit ? "fit to measure" : "measuring would refuse: \(check.refusals)"
    text += counts.isEmpty ? "\n" : " (\(counts.joined(separator: ", ")))\n"
  }
}

extension Remark.Place {
  /// The place within its file, with a colon; empty for the file as a whole.
  fileprivate var words: String {
    var parts = [
      line.map { "line \($0)" }, feature.map { "feature \($0)" },
      polygon.flatMap { $0 > 0 ? "polygon \($0)" : nil },
      ring.map { "ring \($0)" }, vertex.map { "vertex \($0)" },
    ].compactMap { $0 }
    if let coordinate {
      parts.append("at \(Self.short(coordinate.longitude)) \(Self.short(coordinate.latitude))")
    }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
  }

  /// Six decimals of a degree are 0.1 m.
  private static func short(_ number: Double) -> String {
    guard abs(number) < 1e9 else { return "\(number)" }
    return "\((number * 1e6).rounded() / 1e6)"
  }
}
