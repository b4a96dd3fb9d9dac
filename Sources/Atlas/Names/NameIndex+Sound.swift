/// The spellings of an index by their sound, for names that are none of them exactly.
struct SoundIndex {
  private let sounds: [Heard]

  private struct Heard {
    var spelling: Int
    var sound: Sound
    var distinction: [String]
    var isVowelless: Bool
  }

  /// Hears every spelling; the same sound of the same entry is kept once.
  init(_ index: NameIndex) {
    var sounds: [Heard] = []
    var seen: Set<Sound> = []
    var entry = -1
    for (number, spelling) in index.spellings.enumerated() {
      if spelling.entry != entry {
        seen.removeAll(keepingCapacity: true)
        entry = spelling.entry
      }
      let sound = Sound(words: spelling.words)
      guard seen.insert(sound).inserted || !spelling.kind.isEmpty else { continue }
      sounds.append(
        Heard(
          spelling: number, sound: sound, distinction: Distinction.words(in: spelling.words),
          isVowelless: spelling.isVowelless))
    }
    self.sounds = sounds
  }

  /// A spelling that sounds like a name.
  struct Echo {
    var spelling: Int
    var score: Double
    /// Whether the score is enough for a name of so few consonants, and no word speaks against it.
    var isTrusted: Bool
  }

  /// The spellings that sound like a name, down to what is worth showing.
  func spellings(like key: NameKey) -> [Echo] {
    let sound = Sound(words: key.words)
    let distinction = Distinction.words(in: key.words)
    var found: [Echo] = []
    for heard in sounds {
      let likeness = sound.similarity(
        to: heard.sound, vowelsAreMissing: heard.isVowelless != key.isVowelless)
      guard let likeness, likeness.value > 0.62 else { continue }
      var echo = Echo(
        spelling: heard.spelling, score: MatchRule.close.score * likeness.value, isTrusted: false)
      if heard.distinction == distinction {
        echo.isTrusted = echo.score >= MatchRule.lowestScore(consonants: likeness.consonants)
      } else {
        echo.score = min(echo.score, MatchRule.highestOfAnotherName)
      }
      found.append(echo)
    }
    return found
  }
}
