/// Reads the sounds of one word, letters that are written together for one sound as one.
struct SoundReader {
  private let letters: [UInt8]
  private var index = 0

  init(_ word: String) {
    letters = Array(word.utf8)
  }

  /// The next sound, or `nil` at the end of the word.
  mutating func next() -> UInt8? {
    while index < letters.count {
      for length in [4, 3, 2] where index + length <= letters.count {
        guard let unit = Self.together[Self.key(letters[index..<(index + length)])] else {
          continue
        }
        index += length
        return unit
      }
      let letter = letters[index]
      index += 1
      if let unit = unit(letter) { return unit }
    }
    return nil
  }

  /// The sound of a letter that stands for itself; `nil` for one that is not heard.
  private func unit(_ letter: UInt8) -> UInt8? {
    let isFirst = index == 1
    let isLast = index == letters.count
    let following = isLast ? nil : letters[index]
    switch letter {
    case UInt8(ascii: "y"): return isFirst && !isLast ? letter : UInt8(ascii: "i")
    case UInt8(ascii: "w"): return isFirst && !isLast ? letter : UInt8(ascii: "u")
    case UInt8(ascii: "h"): return isLast && !isFirst ? nil : letter
    case UInt8(ascii: "c"):
      let isSoft = following.map { "eiy".utf8.contains($0) } ?? false
      return UInt8(ascii: isSoft ? "s" : "k")
    case UInt8(ascii: "v"):
      // Russian writes the Arabic w so: Сувейда is Suwayda.
      let isGlide = !isFirst && letters[index - 2] == UInt8(ascii: "u")
      return isGlide && following.map(Sound.isVowel) == true ? nil : letter
    case UInt8(ascii: "x"): return UInt8(ascii: "k")
    default: return letter
    }
  }

  /// Letters written together: vowels to `aeiou`, consonants to a capital of ours.
  private static let together: [UInt32: UInt8] = {
    let table = """
      shch=C tsch=C tch=C sch=S dzh=j kh=X gh=G sh=S ch=C th=T dh=D zh=Z ts=c tz=c dj=j ph=f ck=k
      ou=u oo=u uu=u uw=u ee=i ii=i iy=i ie=i ei=e ey=e ay=e ai=e ae=e ea=e aa=a aw=o au=o ow=o
      """
    var together: [UInt32: UInt8] = [:]
    for entry in table.split(whereSeparator: \.isWhitespace) {
      let sides = entry.split(separator: "=")
      together[key(sides[0].utf8)] = sides[1].utf8.first
    }
    return together
  }()

  /// Up to four letters as one number, which is looked up faster than text.
  private static func key(_ letters: some Sequence<UInt8>) -> UInt32 {
    letters.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
