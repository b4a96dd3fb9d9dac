internal import Foundation

/// A name without what spellings differ in: case, marks, hyphens, articles, and the word for the
/// kind of unit ("Province of Dayr az-Zawr" and "dayr az zawr" have one key).
struct NameKey: Hashable {
  /// The words that are left, joined by spaces.
  let text: String

  init(_ name: some StringProtocol) {
    let folded = String(name).folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let words = folded.split { !($0.isLetter || $0.isNumber || Self.silent.contains($0)) }
      .map { word in String(word.filter { !Self.silent.contains($0) }) }
      .filter { !$0.isEmpty }
    let named = words.filter { !Self.articles.contains($0) }
    let bare = named.filter { !Self.units.contains($0) }
    let kept = bare.isEmpty ? (named.isEmpty ? words : named) : bare
    text = kept.joined(separator: " ")
  }

  /// Marks inside words that spellings add or leave out.
  private static let silent: Set<Character> = ["'", "’", "‘", "`", "ʿ", "ʾ", "ʼ", "´"]

  /// The Arabic article before sun and moon letters, and small words of English names.
  private static let articles: Set<String> = [
    "al", "el", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az", "ez", "an",
    "en", "the", "of",
  ]

  /// Words for the kind of unit, which publishers add to a name or not.
  private static let units: Set<String> = [
    "governorate", "province", "muhafazah", "muhafazat", "oblast", "state", "countryside",
    "محافظة", "область",
  ]
}
