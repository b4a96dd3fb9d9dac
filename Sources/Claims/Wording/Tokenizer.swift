/// Cuts a phrase into words, numbers and signs.
///
/// Looks at characters only; whether a word is known is decided later, so that names in any script
/// pass through.
struct Tokenizer {
  private let phrase: String
  private let characters: [Character]
  private var position = 0
  private var tokens: [Token] = []

  static func tokens(of phrase: String) throws(WordingError) -> [Token] {
    var tokenizer = Tokenizer(phrase: phrase, characters: Array(phrase))
    try tokenizer.run()
    return tokenizer.tokens
  }

  private init(phrase: String, characters: [Character]) {
    self.phrase = phrase
    self.characters = characters
  }

  private func at(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private static func isDigit(_ character: Character?) -> Bool {
    character.map { $0.isASCII && $0.isNumber } ?? false
  }

  private static func isLetter(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0 == "²" } ?? false
  }

  private static let apostrophes: Set<Character> = ["'", "’", "ʼ", "ʿ", "ʾ", "`", "‘"]
  private static let ignored: Set<Character> = ["\"", "“", "”", "„", "«", "»", "'", "‘", "’", "`"]
  private static let hyphens: Set<Character> = ["-", "‐", "‑"]
  private static let minuses: Set<Character> = ["-", "−"]

  private mutating func run() throws(WordingError) {
    while let character = at(position) {
      if character.isWhitespace {
        position += 1
      } else if Self.isDigit(character)
        || (character == "." && Self.isDigit(at(position + 1)) && !endsWord(before: position))
      {
        try readNumber()
      } else if Self.isLetter(character) {
        readWord()
      } else {
        readSign(character)
      }
    }
  }

  /// Whether a word, number or clause ends right before a point, which is then no decimal point:
  /// "c.3 %", "Syria.3 %".
  private func endsWord(before index: Int) -> Bool {
    guard let last = at(index - 1) else { return false }
    if Self.ignored.contains(last) { return endsWord(before: index - 1) }
    return Self.isLetter(last) || last.isNumber || Self.closing.contains(last)
  }

  private static let closing: Set<Character> = [")", "]", "%", ".", ","]

  private mutating func readWord() {
    let start = position
    var text = ""
    while let character = at(position) {
      if Self.isLetter(character) || Self.isDigit(character) {
        text += character.lowercased()
      } else if character == "^", at(position + 1) == "2" {
        // "km^2" is "km2".
      } else if Self.apostrophes.contains(character), Self.isLetter(at(position + 1)) {
        let isPossessive =
          (at(position + 1) == "s" || at(position + 1) == "S") && !Self.isLetter(at(position + 2))
        if isPossessive {
          position += 2
          break
        }
      } else {
        break
      }
      position += 1
    }
    tokens.append(Token(kind: .word(text), span: start..<position))
  }

  private mutating func readSign(_ character: Character) {
    let start = position
    position += 1
    let next = at(position)
    let gapBefore = start == 0 || at(start - 1).map { $0.isWhitespace || $0 == "(" } ?? true
    if character == "-", next == ">" {
      position += 1
      tokens.append(Token(kind: .sign("→"), span: start..<position))
    } else if Self.minuses.contains(character), gapBefore, Self.isDigit(next) {
      tokens.append(Token(kind: .minus, span: start..<position))
    } else if character == "+", gapBefore, Self.isDigit(next) {
      tokens.append(Token(kind: .plus, span: start..<position))
    } else if Self.hyphens.contains(character), Self.isLetter(at(start - 1)), Self.isLetter(next) {
      // A hyphen inside a word only joins: "north-eastern", "per-cent", "Deir-ez-Zor".
    } else if character == "." {
      // A full stop after an abbreviation ("sq. km") means nothing; before a new sentence it parts.
      if next == nil || next?.isWhitespace == true || Self.isDigit(next), !lastWordIsAbbreviation {
        tokens.append(Token(kind: .sign(";"), span: start..<position))
      }
    } else if !Self.ignored.contains(character) {
      tokens.append(Token(kind: .sign(character), span: start..<position))
    }
  }

  private var lastWordIsAbbreviation: Bool {
    guard case .word(let word)? = tokens.last?.kind else { return false }
    return [
      "sq", "approx", "max", "min", "ca", "c", "p", "pp", "pct", "st", "km", "mi", "jan", "feb",
      "aug",
      "sept", "sep", "oct", "nov", "dec",
    ].contains(word)
  }
}

extension Tokenizer {
  /// Characters that may stand between groups of three digits when nothing else can be meant.
  private static let groupers: Set<Character> = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "’"]

  private mutating func readNumber() throws(WordingError) {
    if let day = isoDay() {
      tokens.append(Token(kind: .day(day), span: position..<position + 10))
      position += 10
      return
    }
    let start = position
    var groups: [String] = [""]
    var separators: [Character] = []
    while let character = at(position) {
      if Self.isDigit(character) {
        groups[groups.count - 1].append(character)
      } else if character == "." || character == ",", Self.isDigit(at(position + 1)) {
        separators.append(character)
        groups.append("")
      } else if Self.groupers.contains(character), separators.allSatisfy({ $0 == " " }),
        (1...3).contains(groups[groups.count - 1].count), hasThreeDigits(after: position)
      {
        separators.append(" ")
        groups.append("")
      } else {
        break
      }
      position += 1
    }
    let span = start..<position
    guard groups.reduce(0, { $0 + $1.count }) <= 15 else {
      let reason = "a number of more than 15 digits is not a measurement"
      throw WordingError(.impossible(reason: reason), in: phrase, at: span)
    }
    guard let (number, other) = Separators.read(groups, separators) else {
      throw WordingError(.notUnderstood, in: phrase, at: span)
    }
    tokens.append(Token(kind: .number(number, other: other), span: span))
  }

  private func hasThreeDigits(after index: Int) -> Bool {
    (1...3).allSatisfy { Self.isDigit(at(index + $0)) } && !Self.isDigit(at(index + 4))
  }

  private func isoDay() -> PartialDate? {
    guard characters.count >= position + 10, !Self.isDigit(at(position + 10)) else { return nil }
    let text = String(characters[position..<position + 10])
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      PartialDate.years.contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }
}
