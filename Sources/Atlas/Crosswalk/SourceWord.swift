internal import GeoJSON

/// A value as a source writes it, with the parts by which a rule may know it.
struct SourceWord: Equatable {
  /// The whole value; empty where there is none.
  let text: String
  /// The whole value and, where it says the same thing in several languages, each of them.
  let parts: [String]

  /// Takes a property's value; numbers and lists are written out.
  ///
  /// `uk /// en /// key`, as map sites write names, has four parts: the three and the whole.
  init(_ value: JSON?) {
    guard let value, !value.isNull else {
      (text, parts) = ("", [""])
      return
    }
    text = value.plainText ?? value.text()
    let pieces = text.split(separator: "///").map(\.trimmed).filter { !$0.isEmpty }
    parts = pieces.count > 1 ? [text] + pieces : [text]
  }

  /// Takes the name of a file, which rules may give with or without its ending.
  init(file path: String) {
    text = path.split(separator: "/").last.map(String.init) ?? path
    parts = [text, Files.stem(path)]
  }
}
