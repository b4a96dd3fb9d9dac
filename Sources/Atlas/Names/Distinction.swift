/// Words that make two names of one: "Eastern Kwaires" is not a slip for "Western Kwaires".
///
/// However close two names sound, they are one only if these words, and their numbers, agree.
enum Distinction {
  /// The words of a name that tell it from its neighbours, in one spelling each, in order.
  static func words(in words: [String]) -> [String] {
    words.compactMap { word in
      if word.utf8.contains(where: { (0x30...0x39).contains($0) }) { return word }
      if let meaning = whole[word] { return meaning }
      guard let first = word.utf8.first else { return nil }
      return stems[first]?.first { word.hasPrefix($0.stem) }?.meaning
    }
  }

  private static let whole: [String: String] = table(
    """
    north=N northern=N south=S southern=S east=E eastern=E west=W western=W upper=upper lower=lower
    little=small small=small great=great greater=great big=great old=old new=new rural=rural
    rif=rural reef=rural ryf=rural countryside=rural northeast=NE northwest=NW southeast=SE
    southwest=SW northeastern=NE northwestern=NW southeastern=SE southwestern=SW
    """)

  /// Beginnings of the Arabic adjectives, with and without short vowels.
  private static let stems: [UInt8: [(stem: String, meaning: String)]] = {
    let stems = table(
      """
      sharq=E sherq=E charq=E shrq=E gharb=W ghrb=W shamal=N shmal=N janub=S janoub=S jnwb=S
      fawq=upper fwq=upper foqan=upper taht=lower tahet=lower thta=lower kabir=great kbyr=great
      kubra=great kbra=great saghir=small sghyr=small sughra=small sghra=small
      """)
    return Dictionary(grouping: stems.map { (stem: $0.key, meaning: $0.value) }) {
      $0.stem.utf8.first ?? 0
    }
  }()

  private static func table(_ text: String) -> [String: String] {
    var table: [String: String] = [:]
    for entry in text.split(whereSeparator: \.isWhitespace) {
      let sides = entry.split(separator: "=")
      table[String(sides[0])] = String(sides[1])
    }
    return table
  }
}
