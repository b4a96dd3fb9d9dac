/// Why a text cannot be read as JSON or as GeoJSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// Where reading stopped.
  public var location: SourceLocation
  /// What is wrong there.
  public var reason: Reason
  /// The place of the feature in its collection or sequence, the first being 0, if inside one.
  public var feature: Int?

  /// Makes an error of a place and a reason.
  public init(location: SourceLocation, reason: Reason, feature: Int? = nil) {
    self.location = location
    self.reason = reason
    self.feature = feature
  }

  /// The same error, known to lie in a feature.
  func inFeature(_ index: Int) -> JSONError {
    JSONError(location: location, reason: reason, feature: feature ?? index)
  }

  /// What is wrong with a text.
  public enum Reason: Hashable, Sendable {
    /// Something else stands where the grammar, or GeoJSON, wants `expected`.
    case unexpected(found: String, expected: String)
    /// Bytes that are not UTF-8, from this byte on.
    case notUTF8(byte: UInt8)
    /// Another encoding, by its name.
    case encoding(String)
    /// A character below U+0020 in a string that is not escaped.
    case controlCharacter(UInt8)
    /// Half of a UTF-16 pair without the other half.
    case loneSurrogate(String)
    /// A number too large for a `Double`.
    case notFinite(String)
    /// Arrays and objects inside each other beyond the limit.
    case nesting(limit: Int)
    /// A second member of the same name.
    case duplicateKey(String)
    /// An object without a member it needs.
    case missingMember(String, of: String)
    /// A `type` that has no meaning at this place.
    case wrongType(found: String, expected: String)
    /// A position of fewer than two numbers.
    case shortPosition(count: Int)
    /// The caller's closure did not want to go on; never thrown to callers.
    case stopped
  }
}

extension JSONError: CustomStringConvertible {
  /// Place, feature and reason as one clause.
  public var description: String {
    let feature = feature.map { ", features[\($0)]" } ?? ""
    return "\(location)\(feature): \(reason)"
  }
}

extension JSONError.Reason: CustomStringConvertible {
  /// What is wrong, with what was found quoted.
  public var description: String {
    switch self {
    case .unexpected(let found, let expected):
      "expected \(expected), found \(found)"
    case .notUTF8(let byte):
      "not UTF-8 (byte 0x\(String(byte, radix: 16, uppercase: true))); save the file as UTF-8"
    case .encoding(let name):
      "the file is \(name); save it as UTF-8"
    case .controlCharacter(let byte):
      "control character U+\(hexadecimal(UInt16(byte))) inside a string; write it as an escape"
    case .loneSurrogate(let escape):
      "\"\(escape)\" is half of a pair; a character beyond U+FFFF needs both halves"
    case .notFinite(let number):
      "\(number) is too large for a number"
    case .nesting(let limit):
      "more than \(limit) arrays and objects inside each other"
    case .duplicateKey(let key):
      "a second member \"\(excerpt(key))\" in one object; remove one of them"
    case .missingMember(let key, let owner):
      "\(owner) without a member \"\(key)\""
    case .wrongType(let found, let expected):
      "expected \(expected), found type \(found)"
    case .shortPosition(let count):
      "a position of \(count) number\(count == 1 ? "" : "s"); it needs a longitude and a latitude"
    case .stopped:
      "stopped by the caller"
    }
  }
}

/// Four hexadecimal digits.
func hexadecimal(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16, uppercase: true)
  return String(repeating: "0", count: 4 - digits.count) + digits
}

/// The first letters of a text that a message quotes, on one line.
///
/// Hostile keys may be megabytes long, a single `Character` of them too.
func excerpt(_ text: String, limit: Int = 40) -> String {
  let start = text.unicodeScalars.prefix(limit)
  let line = String(String.UnicodeScalarView(start.map { Character($0).isNewline ? " " : $0 }))
  return start.endIndex == text.unicodeScalars.endIndex ? line : line + "…"
}
