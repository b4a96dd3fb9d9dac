/// Text that should be UTF-8, with what had to be done to it if it was not.
struct RepairedText: Hashable {
  /// The text.
  var text: String
  /// What was wrong with the bytes.
  var damage: Damage?

  /// What can be wrong with bytes that should be UTF-8.
  enum Damage: String, Hashable, CaseIterable {
    /// The last character was cut in two by a field that was too short, and is left out.
    case cutShort
    /// Not UTF-8, and taken as ISO 8859-1.
    case otherEncoding
  }

  /// Reads bytes.
  init(_ bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self.text = text
      return
    }
    if let text = Self.withoutCutCharacter(bytes) {
      (self.text, damage) = (text, .cutShort)
      return
    }
    text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    damage = .otherEncoding
  }

  /// The text before an incomplete last character, `nil` if something else is wrong.
  private static func withoutCutCharacter(_ bytes: [UInt8]) -> String? {
    guard let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC2 && $0 < 0xF5 }) else {
      return nil
    }
    let length = bytes[lead] < 0xE0 ? 2 : bytes[lead] < 0xF0 ? 3 : 4
    guard bytes.count - lead < length else { return nil }
    return String(validating: bytes[..<lead], as: UTF8.self)
  }
}
