/// Where a PostgreSQL database is, as `postgresql://user@host:port/name` or `PG:host=… dbname=…`.
///
/// Whatever libpq understands may stand in it, and passwords are better left to libpq's own places
/// (`~/.pgpass`, `PGPASSWORD`). A table is named by one more parameter of either form, `table=schema.name`,
/// or `table=name` for one of the schema `public`. The description never shows a password.
public struct DatabaseAddress: Hashable, Sendable {
  /// The table that is meant, if one is named.
  public let table: String?
  /// What GDAL takes: the address without its table.
  let connection: String
  /// The address as it may be printed.
  private let masked: String
  /// What must not be printed.
  private let secrets: [String]

  /// Whether a word is such an address, well formed or not.
  public static func isAddress(_ word: String) -> Bool {
    scheme(of: word) != nil || isParameters(word)
  }

  /// Reads an address.
  ///
  /// - Throws: `FormatError.unreadable`, without the password.
  public init(_ word: String) throws(FormatError) {
    if let scheme = Self.scheme(of: word) {
      try self.init(uri: word.dropFirst(scheme.count))
    } else if Self.isParameters(word) {
      try self.init(parameters: word.dropFirst(3))
    } else {
      throw .unreadable(reason: "is no address of a database: give postgresql://… or PG:…")
    }
  }

  /// An error in which no password of this address is left.
  func masking(_ error: FormatError) -> FormatError {
    func masked(_ text: String) -> String {
      secrets.reduce(text) { $0.replacing($1, with: Self.mask) }
    }
    return switch error {
    case .unreadable(let reason): .unreadable(reason: masked(reason))
    case .unwritable(let reason): .unwritable(reason: masked(reason))
    case .unavailable, .ambiguous, .noLayer: error
    }
  }

  /// A word of a command line as it may be printed: an address without its password, any other as it is.
  public static func masked(_ word: String) -> String {
    guard isAddress(word) else { return word }
    return (try? DatabaseAddress(word))?.masked ?? maskedBroken(word)
  }

  private static let mask = "***"

  /// Whether a parameter may hold a password, be it in the wrong place because of a stray quote.
  private static func isSecret(_ parameter: String) -> Bool {
    parameter.lowercased().contains("password")
  }

  private static func scheme(of word: String) -> String? {
    ["postgresql://", "postgres://"].first { word.lowercased().hasPrefix($0) }
  }

  private static func isParameters(_ word: String) -> Bool { word.lowercased().hasPrefix("pg:") }

  /// What is left of an address that cannot be read: nobody knows where in it a password may be.
  private static func maskedBroken(_ word: String) -> String {
    (scheme(of: word) ?? "PG:") + mask
  }
}

extension DatabaseAddress {
  /// Reads what follows `postgresql://` (libpq's documentation, section 34.1.1.2).
  private init(uri rest: Substring) throws(FormatError) {
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0]
    let authority = place.prefix { $0 != "/" }
    var secrets: [String] = []
    var shown = String(place)
    if let at = authority.lastIndex(of: "@") {
      let user = authority[..<at]
      if let colon = user.firstIndex(of: ":") {
        secrets.append(String(user[user.index(after: colon)...]))
        shown = user[..<colon] + ":" + Self.mask + place[at...]
      }
    } else if rest.contains("@") {
      throw .unreadable(
        reason: "postgresql://\(Self.mask) has a '/' or '?' before its '@': write %2F or %3F for it"
      )
    }
    var kept: [Substring] = []
    var maskedParameters: [String] = []
    var table: String?
    for parameter in parts.dropFirst().first?.split(separator: "&") ?? [] {
      let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else {
        throw .unreadable(reason: "postgresql://\(Self.mask) has a parameter without a value")
      }
      if pair[0] == "table" {
        table = Self.decoded(pair[1])
      } else {
        kept.append(parameter)
      }
      let isSecret = Self.isSecret(Self.decoded(parameter))
      if isSecret { secrets.append(String(pair[1])) }
      maskedParameters.append(isSecret ? "\(pair[0])=\(Self.mask)" : String(parameter))
    }
    connection = "postgresql://\(place)" + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
    masked =
      "postgresql://\(shown)"
      + (maskedParameters.isEmpty ? "" : "?" + maskedParameters.joined(separator: "&"))
    self.table = table
    self.secrets = Self.spellings(of: secrets)
  }

  /// Reads what follows `PG:` (libpq's documentation, section 34.1.1.1).
  private init(parameters rest: Substring) throws(FormatError) {
    var kept: [String] = []
    var shown: [String] = []
    var secrets: [String] = []
    var table: String?
    var scanner = rest.trimmingPrefix { $0.isWhitespace }
    while !scanner.isEmpty {
      let key = scanner.prefix { $0 != "=" && !$0.isWhitespace }
      scanner = scanner.dropFirst(key.count).trimmingPrefix { $0.isWhitespace }
      guard !key.isEmpty, scanner.first == "=",
        let value = Self.value(&scanner)
      else { throw .unreadable(reason: "PG:\(Self.mask) is not made of name=value") }
      if key == "table" {
        table = value
      } else {
        kept.append("\(key)=\(Self.quoted(value))")
      }
      let isSecret = Self.isSecret("\(key)=\(value)")
      if isSecret { secrets.append(value) }
      shown.append("\(key)=\(isSecret ? Self.mask : Self.quoted(value))")
    }
    connection = "PG:" + kept.joined(separator: " ")
    masked = "PG:" + shown.joined(separator: " ")
    self.table = table
    self.secrets = Self.spellings(of: secrets)
  }

  /// The value after an equals sign, quoted or not, and the blanks after it.
  private static func value(_ scanner: inout Substring) -> String? {
    scanner = scanner.dropFirst().trimmingPrefix { $0.isWhitespace }
    let isQuoted = scanner.first == "'"
    if isQuoted { scanner = scanner.dropFirst() }
    var value = ""
    var isClosed = !isQuoted
    while let character = scanner.first {
      if !isQuoted && character.isWhitespace { break }
      scanner = scanner.dropFirst()
      if isQuoted && character == "'" {
        isClosed = true
        break
      }
      if character == "\\", let escaped = scanner.first {
        value.append(escaped)
        scanner = scanner.dropFirst()
      } else {
        value.append(character)
      }
    }
    scanner = scanner.trimmingPrefix { $0.isWhitespace }
    return isClosed ? value : nil
  }

  private static func quoted(_ value: String) -> String {
    let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    if isPlain && !value.isEmpty { return value }
    return "'"
      + value.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }

  /// Secrets as they are typed and as they are meant, longest first.
  private static func spellings(of secrets: [String]) -> [String] {
    Set(secrets + secrets.map { decoded($0[...]) }).filter { !$0.isEmpty }
      .sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// Text without its percent escapes; a broken escape stays.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      {
        bytes.append(escaped)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension DatabaseAddress: CustomStringConvertible {
  /// The address without its password.
  public var description: String { masked }
}
