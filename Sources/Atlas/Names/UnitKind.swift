/// The kinds of unit that a word such as "governorate" may mean.
///
/// Countries name their levels differently, and words such as "district" are used at several: two kinds
/// agree if they have one in common, or if one of them is not said.
struct UnitKind: OptionSet, Hashable {
  let rawValue: UInt8

  static let country = UnitKind(rawValue: 1)
  static let first = UnitKind(rawValue: 2)
  static let second = UnitKind(rawValue: 4)
  static let third = UnitKind(rawValue: 8)
  static let quarter = UnitKind(rawValue: 16)
  static let settlement = UnitKind(rawValue: 32)
  /// A valley, a lake, a zone: nothing that a name's own words for kinds can mean.
  static let feature = UnitKind(rawValue: 64)
  static let any: UnitKind = [.country, .first, .second, .third, .quarter, .settlement]

  /// Whether one unit can be of both kinds.
  func agrees(with other: UnitKind) -> Bool {
    isEmpty || other.isEmpty || !isDisjoint(with: other)
  }

  /// The kind that a dataset's word for a level means, empty if it is not known.
  init(level: String, _ transliteration: inout Transliteration) {
    let words = NameKey.joined(transliteration.words(of: level).words)
    let said = words.reduce(into: UnitKind()) { said, word in
      said.formUnion(Self.features.contains(word) ? .feature : Self.words[word] ?? [])
    }
    self.init(rawValue: said == .any ? 0 : said.rawValue)
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Levels that are no level of government; in a name these words are part of it.
  private static let features: Set<String> = [
    "basin", "valley", "lake", "river", "sea", "desert", "mountain", "mountains", "plain", "island",
    "zone", "road", "line", "area",
  ]

  /// The words for each kind, as `Transliteration` writes them.
  static let words: [String: UnitKind] = {
    let table: [(UnitKind, String)] = [
      (.country, "country nation"),
      (
        .first,
        """
        governorate governorates province provinces oblast oblasts region wilayah wilaya vilayet
        muhafazah muhafaza muhafazat muhafadhah mohafazat mohafaza gouvernorat provinz gubernatorstvo
        mhafza mhafzh mhafzt provintsiya mukhafaza respublika adm1 admin1
        """
      ),
      ([.second, .quarter], "district districts"),
      (.second, "raion rayon mantiqa mantika mintaqah mntqa kaza adm2 admin2"),
      (.third, "subdistrict subdistricts nahiya nahiyah nahia nahya nahyh township adm3 admin3"),
      (.quarter, "neighbourhood neighborhood quarter camp refugee suburb hayy hy mkhym"),
      (.settlement, "city town village settlement misto mdyna qrya gorod mdynt"),
      (.settlement, "municipality populated place"),
      (.any, "state area"),
    ]
    var words: [String: UnitKind] = [:]
    for (kind, names) in table {
      for name in names.split(whereSeparator: \.isWhitespace) { words[String(name)] = kind }
    }
    return words
  }()
}
