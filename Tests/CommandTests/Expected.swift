import Testing

/// What a stream must hold.
enum Expected {
  /// No byte.
  case nothing
  /// This text and no other.
  case exactly(String)
  /// Lines, the first of which is given.
  case lines(beginning: String)
  /// Text that has all of these parts.
  case parts([String])
  /// The text of a golden file, versions and last digits apart.
  case golden(String)

  func compare(
    _ found: String, _ what: String, _ sourceLocation: SourceLocation
  ) throws {
    switch self {
    case .nothing:
      #expect(found == "", "\(what)", sourceLocation: sourceLocation)
    case .exactly(let text):
      #expect(found == text, "\(what)", sourceLocation: sourceLocation)
    case .lines(let first):
      #expect(
        found.hasSuffix("\n") && found.split(separator: "\n").first.map(String.init) == first,
        "\(what): \(found)", sourceLocation: sourceLocation)
    case .parts(let parts):
      for part in parts {
        #expect(found.contains(part), "\(what)", sourceLocation: sourceLocation)
      }
    case .golden(let name):
      try Golden(name).compare(found, what, sourceLocation)
    }
  }
}
