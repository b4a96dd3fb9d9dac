internal import Foundation

/// Writes names in Latin letters without marks, one letter at a time.
///
/// Arabic and Cyrillic letters are written as the press writes them, by a table: ICU's own schemes are
/// made to be reversible (`ạlḥskẗ`, `Zaporožʹe`). ICU, through Foundation, writes all others, each
/// letter once: a call costs some 10 µs, and a gazetteer has tens of thousands of names.
struct Transliteration {
  private var letters = Self.table

  /// The words of a name in lower-case ASCII where its script allows, and whether the script leaves
  /// out short vowels.
  mutating func words(of name: some StringProtocol) -> (words: [String], isVowelless: Bool) {
    var words: [String] = []
    var word: [UInt8] = []
    var isVowelless = false
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in composed(String(name)).unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: word.append(UInt8(scalar.value))
      case 0x41...0x5A: word.append(UInt8(scalar.value) + 0x20)
      case 0x27, 0x60: continue
      case ..<0x80: close()
      default:
        if Self.omitsVowels(scalar) { isVowelless = true }
        guard let latin = latin(scalar) else {
          close()
          continue
        }
        word += latin
      }
    }
    close()
    return (isVowelless ? words.flatMap(Self.splittingArticle) : words, isVowelless)
  }

  /// The Latin letters of a letter, none for a silent mark; `nil` for what separates words.
  private mutating func latin(_ scalar: Unicode.Scalar) -> [UInt8]? {
    if let known = letters[scalar.value] { return known }
    let latin = Self.latinByICU(scalar)
    letters[scalar.value] = .some(latin)
    return latin
  }

  private static func latinByICU(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierLetter, .modifierSymbol:
      return []
    case .decimalNumber:
      return Array(String(Int(scalar.properties.numericValue ?? 0)).utf8)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .letterNumber: break
    default: return nil
    }
    let letter = String(scalar)
    // A Latin letter with marks needs no rules; to load those of ICU takes tens of milliseconds.
    if let base = letter.decomposedStringWithCanonicalMapping.unicodeScalars.first, base.isASCII {
      return Array(String(base).lowercased().utf8)
    }
    let latin = letter.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false)
    let lower = (latin ?? letter).lowercased()
    let ascii = lower.utf8.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return lower.utf8.allSatisfy { $0 < 0x80 } ? ascii : Array(letter.lowercased().utf8)
  }

  /// Letters and their marks as one, where they are written apart: `й` is one letter of the table.
  private func composed(_ name: String) -> String {
    let isApart = name.unicodeScalars.contains {
      (0x300...0x36F).contains($0.value) || (0x653...0x655).contains($0.value)
    }
    return isApart ? name.precomposedStringWithCanonicalMapping : name
  }

  private static func omitsVowels(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x77F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  /// The Arabic article is written together with its word.
  private static func splittingArticle(_ word: String) -> [String] {
    guard word.hasPrefix("al"), word.utf8.count > 3 else { return [word] }
    return ["al", String(word.dropFirst(2))]
  }
}
