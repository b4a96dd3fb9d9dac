extension Transliteration {
  /// Letters whose Latin spelling in names is not the one of ICU's reversible schemes.
  static let table: [UInt32: [UInt8]?] = {
    var table: [UInt32: [UInt8]?] = [:]
    for (letters, latin) in arabic + cyrillic + latin + silent {
      for scalar in letters.unicodeScalars { table[scalar.value] = .some(Array(latin.utf8)) }
      guard letters.lowercased() != letters.uppercased() else { continue }
      for scalar in letters.uppercased().unicodeScalars {
        table[scalar.value] = .some(Array(latin.utf8))
      }
    }
    return table
  }()

  /// Arabic, with the letters of Persian, Kurdish and Urdu; short vowels and hamza leave no trace.
  private static let arabic: [(letters: String, latin: String)] = [
    ("اأآٱىة", "a"), ("إ", "i"), ("ب", "b"), ("ت", "t"), ("ث", "th"), ("ج", "j"), ("ح", "h"),
    ("خ", "kh"), ("د", "d"), ("ذ", "dh"), ("ر", "r"), ("ز", "z"), ("س", "s"), ("ش", "sh"),
    ("ص", "s"), ("ض", "d"), ("ط", "t"), ("ظ", "z"), ("ع", ""), ("غ", "gh"), ("ف", "f"),
    ("ق", "q"), ("ك", "k"), ("ل", "l"), ("م", "m"), ("ن", "n"), ("ه", "h"), ("وؤ", "w"),
    ("ي", "y"), ("ئء", ""), ("پ", "p"), ("چ", "ch"), ("ژ", "zh"), ("گ", "g"), ("ک", "k"),
    ("ی", "y"), ("ھہەۀ", "h"), ("ۆ", "o"), ("ێ", "e"), ("ڤ", "v"), ("ڕ", "r"), ("ڵ", "l"),
  ]

  /// Russian and Ukrainian; soft and hard signs are silent.
  private static let cyrillic: [(letters: String, latin: String)] = [
    ("а", "a"), ("б", "b"), ("в", "v"), ("гґ", "g"), ("д", "d"), ("еэ", "e"), ("ё", "yo"),
    ("є", "ye"), ("ж", "zh"), ("з", "z"), ("иі", "i"), ("ї", "yi"), ("йы", "y"), ("к", "k"),
    ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"),
    ("т", "t"), ("уў", "u"), ("ф", "f"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"),
    ("щ", "shch"), ("ъь", ""), ("ю", "yu"), ("я", "ya"),
  ]

  /// Latin letters that are no letter with a mark.
  private static let latin: [(letters: String, latin: String)] = [
    ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("ł", "l"), ("đð", "d"), ("ı", "i"),
    ("þ", "th"), ("ə", "a"), ("ħ", "h"),
  ]

  /// Apostrophes, the signs for hamza and ʿayn, and what only lengthens an Arabic line.
  private static let silent: [(letters: String, latin: String)] = [
    ("’‘‛´ʹʻʼʽʾʿˈ′ـ", "")
  ]
}
