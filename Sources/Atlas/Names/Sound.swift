/// The sounds of a name, one per consonant or vowel, whatever letters write them.
///
/// Romanisations of one Arabic name differ in vowels (`Dayr`, `Deir`, `Der`), in doubled letters
/// (`Raqqa`, `Raka`), in how one letter is written (`Thohur`, `Duhur`) and in a final h (`Hamah`). Those
/// differences cost little; another consonant costs as much as the consonant weighs.
struct Sound: Hashable {
  /// Consonants as capitals or letters of their own, vowels as one of `aeiou`.
  let units: [UInt8]
  /// The consonants alone.
  let skeleton: [UInt8]
  /// The sum of what the sounds weigh.
  let weight: Int

  /// Hears a name, word by word.
  init(words: [String]) {
    var units: [UInt8] = []
    for word in words {
      var reader = SoundReader(word)
      while let unit = reader.next() {
        if units.last != unit { units.append(unit) }
      }
    }
    self.units = units
    skeleton = units.filter { !Self.isVowel($0) }
    weight = units.reduce(0) { $0 + Self.weight($1) }
  }

  static func isVowel(_ unit: UInt8) -> Bool {
    switch unit {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// What a sound weighs, in hundredths of a consonant.
  static func weight(_ unit: UInt8) -> Int { isVowel(unit) ? vowel : 100 }

  /// A vowel's weight; names in scripts without short vowels must not drown in them.
  static let vowel = 35
}

extension Sound {
  /// How alike two names sound, from 0 to 1, and how many consonants the shorter has, 0 if they do not
  /// allow that the two are one; `nil` for names that are far apart.
  ///
  /// Vowels cost next to nothing if `vowelsAreMissing`: one of the two is in a script without short ones.
  func similarity(
    to other: Sound, vowelsAreMissing: Bool
  ) -> (value: Double, consonants: Int)? {
    let consonants = min(skeleton.count, other.skeleton.count)
    guard abs(skeleton.count - other.skeleton.count) <= 2, weight > 0, other.weight > 0 else {
      return nil
    }
    let slips = Self.distance(skeleton, other.skeleton) {
      Self.related($0, $1) == nil ? 1 : 0
    } weight: { _ in
      1
    }
    guard slips <= 2 else { return nil }
    let missing = vowelsAreMissing ? 10 : Self.vowel
    let cost = Self.distance(units, other.units) {
      Self.cost($0, $1)
    } weight: {
      Self.isVowel($0) ? missing : 100
    }
    let value = 1 - Double(cost) / Double(max(weight, other.weight))
    let allowed = consonants >= Self.consonantsForASlip ? 1 : 0
    return (value, slips <= allowed ? consonants : 0)
  }

  /// A consonant may be wrong or missing only in names of so many: in short ones it makes another name
  /// (`Hama` and `Hamin`, `Sur` and `Suran`).
  static let consonantsForASlip = 6

  private static func cost(_ left: UInt8, _ right: UInt8) -> Int {
    if left == right { return 0 }
    return switch (isVowel(left), isVowel(right)) {
    case (true, true): nearVowels.contains(pair(left, right)) ? 10 : 15
    case (false, false): related(left, right) ?? 100
    default: 100
    }
  }

  /// What it costs to write one consonant for the other, or `nil` for unrelated ones.
  static func related(_ left: UInt8, _ right: UInt8) -> Int? {
    left == right ? 0 : relations[pair(left, right)]
  }

  private static func pair(_ left: UInt8, _ right: UInt8) -> UInt16 {
    UInt16(min(left, right)) << 8 | UInt16(max(left, right))
  }

  private static let nearVowels: Set<UInt16> = [
    pair(UInt8(ascii: "e"), UInt8(ascii: "i")), pair(UInt8(ascii: "o"), UInt8(ascii: "u")),
  ]

  /// Consonants that romanisations interchange: cost, then pairs as `SoundReader` writes them.
  private static let relations: [UInt16: Int] = {
    let table: [(cost: Int, pairs: String)] = [
      (10, "qk jZ yi wu Xh"),
      (20, "vw gh pb vf"),
      (30, "gG gj gq Xk Gq CX cz sz sS sT sc tT dD dT dz zD zT zZ CS Cj TD cC"),
    ]
    var relations: [UInt16: Int] = [:]
    for (cost, pairs) in table {
      for two in pairs.split(separator: " ") {
        let letters = Array(two.utf8)
        relations[pair(letters[0], letters[1])] = cost
      }
    }
    return relations
  }()

  /// The least sum of costs to make one sequence of the other.
  private static func distance(
    _ left: [UInt8], _ right: [UInt8], exchange: (UInt8, UInt8) -> Int, weight: (UInt8) -> Int
  ) -> Int {
    var row = [0]
    row.reserveCapacity(right.count + 1)
    for unit in right { row.append((row.last ?? 0) + weight(unit)) }
    for unit in left {
      var diagonal = row[0]
      row[0] += weight(unit)
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = min(
          above + weight(unit), row[index] + weight(other), diagonal + exchange(unit, other))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
