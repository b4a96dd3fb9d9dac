/// Areas of countries, for claims that liken ground to one: "the size of Belgium".
///
/// From generalised outlines, right to about one per cent; a country is its outline in Natural Earth
/// 4.1.0, whose view on disputed ground is its own (Ukraine without Crimea).
public enum CountryAreas {
  private static let areas = Dictionary(
    table.map { (key($0.name), $0.squareKilometres) }, uniquingKeysWith: { first, _ in first })

  private static let aliases = [
    "britain": "unitedkingdom", "greatbritain": "unitedkingdom", "uk": "unitedkingdom",
    "burma": "myanmar", "czechrepublic": "czechia", "holland": "netherlands",
    "ivorycoast": "côted'ivoire", "northmacedonia": "macedonia", "swaziland": "eswatini",
    "unitedstates": "unitedstatesofamerica", "us": "unitedstatesofamerica",
    "usa": "unitedstatesofamerica", "easttimor": "timorleste",
    "drc": "democraticrepublicofthecongo",
    "türkiye": "turkey",
  ]

  /// The area of a country in square kilometres, or `nil` if no country has that name.
  public static func squareKilometres(of country: String) -> Double? {
    let key = key(country)
    return areas[aliases[key] ?? key]
  }

  private static func key(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && $0 != "'" }
    return (words.first == "the" ? words.dropFirst() : words[...]).joined()
  }
}
