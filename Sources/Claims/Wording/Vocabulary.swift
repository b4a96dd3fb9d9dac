/// The words of the grammar: every entry is one or more words in lower case, hyphens as blanks.
///
/// The longest entry that fits wins, so "no more than" is a hedge though "no" is a quantifier.
/// To teach the grammar a word, add it to one of the tables below.
enum Vocabulary {
  struct Entry {
    let words: [String]
    let term: Term
  }

  /// Every entry by its first word, longest first.
  static let entries: [String: [Entry]] = {
    let tables =
      hedges + quantifiers + units + bases + verbs + changes + comparisons + numbers + dates
      + small + signs + filler
    var index: [String: [Entry]] = [:]
    for (phrases, term) in tables {
      for phrase in phrases.split(separator: "|") {
        let words = phrase.split(separator: " ").map { String($0) }
        index[words[0], default: []].append(Entry(words: words, term: term))
      }
    }
    return index.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  private typealias Table = [(String, Term)]

  private static let hedges: Table = [
    (
      "about|around|roughly|approximately|approx|circa|ca|c|~|≈|barely|an estimated|estimated",
      .hedge(.about)
    ),
    ("close to|near to", .hedge(.closeTo)),
    ("very close to|extremely close to", .hedge(.veryCloseTo)),
    ("nearly|almost|virtually|practically|approaching|not quite", .hedge(.nearly)),
    (
      "just under|slightly less than|a little less than|a little under|slightly under",
      .hedge(.justUnder)
    ),
    (
      "just over|slightly more than|a little more than|a little over|slightly over",
      .hedge(.justOver)
    ),
    ("more than|exceeding|greater than|well over|in excess of|>", .hedge(.moreThan)),
    ("above", .level(.moreThan)), ("over", .over), ("up to", .upTo),
    (
      "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum|min|≥",
      .hedge(.atLeast)
    ),
    (
      "at most|no more than|not more than|a maximum of|maximum|max|as much as|as many as|≤",
      .hedge(.atMost)
    ),
    ("less than|fewer than|well under|<", .hedge(.lessThan)), ("under|below", .level(.lessThan)),
    ("exactly|precisely", .hedge(.exactly)),
    ("or more", .hedgeAfter(.atLeast)), ("or less|or fewer", .hedgeAfter(.atMost)),
    ("or so", .hedgeAfter(.about)),
  ]

  private static let quantifiers: Table = [
    ("some", .some),
    ("most|most of|majority|the majority|a majority|the greater part", .quantifier(.most)),
    ("vast majority|overwhelming majority|large majority", .quantifier(.vastMajority)),
    ("minority", .quantifier(.minority)),
    ("all|entire|whole|all of|entirety", .all),
    ("every|each|every single", .every),
    ("everything", .everything),
    ("completely|entirely|fully|totally|wholly", .fully),
    ("no|not a single|not one|not even one|not even a single", .none),
    ("nothing|none", .nothing),
    ("any", .any),
    ("no longer|does not|do not|doesnt|dont|did not", .negation),
  ]

  private static let units: Table = [
    ("%|percent|per cent|pct|per centum", .percent),
    (
      "percentage points|percentage point|percent points|per cent points|% points|pp|p p|pps|pct points",
      .points
    ),
    (
      "km²|km2|sq km|sqkm|square km|square kilometres|square kilometers|square kilometre|square kilometer|sq kilometres|sq kilometers|kilometres squared|kilometers squared",
      .area(.squareKilometre)
    ),
    (
      "mi²|mi2|sq mi|sqmi|sq miles|sq mile|square miles|square mile|square mi|miles²",
      .area(.squareMile)
    ),
    ("ha|hectare|hectares", .area(.hectare)),
    ("acre|acres", .area(.acre)),
    (
      "m²|m2|sq m|sqm|square metres|square meters|square metre|square meter",
      .area(.squareMetre)
    ),
    ("km|kilometre|kilometres|kilometer|kilometers", .length(.squareKilometre)),
    ("mi|mile|miles", .length(.squareMile)),
    ("m|metre|metres|meter|meters", .length(.squareMetre)),
    ("village|villages|hamlet|hamlets", .places(.village)),
    ("town|towns", .places(.town)),
    ("city|cities", .places(.city)),
    (
      "settlement|settlements|populated places|populated place|localities|locality",
      .places(.settlement)
    ),
    ("community|communities", .places(.community)),
    ("neighbourhood|neighbourhoods|neighborhood|neighborhoods", .places(.neighbourhood)),
    ("district|districts", .places(.district)),
    ("subdistrict|subdistricts|sub district|sub districts", .places(.subdistrict)),
    ("township|townships", .places(.township)),
    ("county|counties", .places(.county)),
    ("municipality|municipalities", .places(.municipality)),
    ("governorate|governorates", .places(.governorate)),
    ("province|provinces", .places(.province)),
    ("oblast|oblasts", .places(.oblast)),
    ("region|regions", .places(.region)),
  ]

  private static let bases: Table = [
    ("population|people|inhabitants|residents|populace", .people),
    (
      "populated areas|populated area|inhabited areas|inhabited area|populated territory|inhabited territory|populated land",
      .populated
    ),
    (
      "territory|territories|area|land|land area|soil|ground|surface|surface area|terrain|lands",
      .land
    ),
    ("country|nation|strip|territory of country", .country),
    ("its|their|his", .possessive),
  ]

  private static let verbs: Table = [
    (
      "control|controls|controlled|controlling|holds|hold|held|holding|under control|under the control|under its control|under their control|in control|dominates|dominated|has control|rules|ruled|possesses|occupies|occupying|in the hands|remaining|left with|retains|authority|in its hands|rules over|ruled over|its hold over|their hold over|a hold over",
      .hold
    ),
    ("has control over|have control over|had control over|authority over", .hold),
    ("control over", .controlOver), ("left", .left),
    ("occupied|under occupation", .occupied),
    (
      "full control|complete control|total control|under full control|under complete control|under total control|under its full control|in full control|in complete control",
      .fullControl
    ),
    (
      "liberated|liberate|freed|cleared|liberation|cleansed|rid",
      .liberated
    ),
    (
      "present|presence|active|a presence|presence over|a presence over|spots of resistance|pockets|pocket|pockets of resistance|remnants|sleeper cells|cells",
      .present
    ),
    (
      "no presence|no active presence|not present|not active|no longer present|no longer active|no longer has a presence|no longer has any presence",
      .absent
    ),
    ("remain|remains|remained|exist|exists", .remain),
    ("contested|disputed|contests", .standing(.contested)),
    (
      "controlled or contested|controls or contests|held or contested|control or contest|controlled and contested|controls and contests|held and contested|control and contest",
      .standing(.controlledOrContested)
    ),
    (
      "influence|influence over|influenced|under influence|under the influence|under its influence",
      .standing(.influenced)
    ),
    ("total|in total|altogether|a total", .total),
  ]

  private static let changes: Table = [
    ("took over|takes over|taken over|taking over", .takeOver),
    (
      "lost|lose|loses|losing|loss|losses|loss of|lost control|lost control over|lost authority|gave up|ceded",
      .lose
    ),
    (
      "gained|gain|gains|gaining|captured|capture|captures|seized|seizes|took|takes|taken|took control|took control over|takes control|taken control|conquered|recaptured|retook|retaken|overran",
      .gain
    ),
    (
      "shrank|shrunk|shrinks|shrink|shrinking|fell|fallen|falls|dropped|drop|decreased|decrease|declined|decline|diminished|reduced|contracted|down|reduction",
      .shrink
    ),
    ("grew|grown|grows|increased|increase|rose|risen|expanded|up", .grow),
    ("net|a net", .counting(.net)), ("gross|a gross", .counting(.gross)),
  ]

  private static let comparisons: Table = [
    (
      "size of|the size of|as big as|as large as|an area the size of|equal to the size of|size",
      .sizeOf
    ),
    ("larger than|bigger than|larger in size than", .largerThan),
    ("smaller than", .smallerThan),
    ("times", .times), ("twice", .twice),
  ]

  private static let numbers: Table =
    [
      ("hundred", .magnitude(2)), ("thousand", .magnitude(3)), ("million", .magnitude(6)),
      ("zero", .numberWord(0)), ("dozen", .dozen),
      ("half|halves", .fractionWord(2)), ("third|thirds", .fractionWord(3)),
      ("quarter|quarters|fourth|fourths", .fractionWord(4)), ("fifth|fifths", .fractionWord(5)),
      ("sixth|sixths", .fractionWord(6)), ("seventh|sevenths", .fractionWord(7)),
      ("eighth|eighths", .fractionWord(8)), ("ninth|ninths", .fractionWord(9)),
      ("tenth|tenths", .fractionWord(10)),
      ("½", .vulgar(1, 2)), ("⅓", .vulgar(1, 3)), ("⅔", .vulgar(2, 3)), ("¼", .vulgar(1, 4)),
      ("¾", .vulgar(3, 4)), ("⅕", .vulgar(1, 5)), ("⅖", .vulgar(2, 5)), ("⅗", .vulgar(3, 5)),
      ("⅘", .vulgar(4, 5)), ("⅙", .vulgar(1, 6)), ("⅛", .vulgar(1, 8)), ("⅒", .vulgar(1, 10)),
    ]
    + [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ].enumerated().map { ($1, .numberWord($0 + 1)) }
    + ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated()
    .map { ($1, .numberWord(($0 + 2) * 10)) }

  private static let dates: Table =
    Months.names.enumerated().map { ($1.lowercased(), .month($0 + 1)) }
    + [
      ("jan", .month(1)), ("feb", .month(2)), ("aug", .month(8)), ("sep|sept", .month(9)),
      ("oct", .month(10)), ("nov", .month(11)), ("dec", .month(12)),
      ("st|nd|rd|th", .ordinal), ("since", .since), ("during|throughout", .during),
    ]

  private static let small: Table = [
    ("of|out of", .of), ("to", .to), ("and|as well as|&", .and),
    ("or", .or), ("i e|that is", .equals),
    ("between", .between), ("from", .from), ("in|inside|within|across|near|on the territory", .in),
    ("on|as of|as at", .on), ("by", .by),
    (
      "might|may|could|would|will|should|possibly|perhaps|maybe|likely|probably|expected|plans",
      .uncheckable
    ),
    (
      "eastern|western|northern|southern|northeastern|northwestern|southeastern|southwestern|north eastern|north western|south eastern|south western|east|west|north|south|northeast|northwest|southeast|southwest|central|countryside|outskirts|capital|suburbs|suburb|rural|desert|camp|parts|part",
      .location
    ),
  ]

  private static let signs: Table = [
    ("–|—|-|−", .dash), ("/", .slash), ("→", .arrow), ("=", .equals), (",", .comma),
    (";", .semicolon),
    (":", .colon), ("(|[", .open), (")|]", .close), ("+", .plus), ("…", .semicolon),
  ]

  /// Words that change nothing.
  ///
  /// "not" is not among them and must never be.
  private static let filler: Table = [
    (
      "the|a|an|naturally|there|is|are|was|were|be|been|has|have|had|having|still|now|currently|today|also|this|that|which|who|fighters|forces|militants|troops|group|reportedly|already|itself|ever|meanwhile|then|with|for|equivalent|representing|making|living|so called",
      .filler
    ),
    ("only|mere", .only(mayMeanLately: false)), ("just", .only(mayMeanLately: true)),
    ("small|large|tiny|different|new", .qualifier), ("it|they", .pronoun), ("being", .being),
  ]
}
