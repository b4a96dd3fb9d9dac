extension Parser {
  /// A number in digits or words at an offset, and how many terms it takes.
  func numeral(at start: Int = 0) -> (number: Numeral, other: Numeral?, count: Int)? {
    if let mixed = mixed(at: start) { return mixed }
    if case .numeral(let number, let other)? = term(start) {
      if case .magnitude(let power)? = term(start + 1), power >= 3 {
        let value = number.value * Numeral.power(power)
        guard value < 1e15 else { return nil }
        return (Numeral(value, decimals: number.decimals, scale: power), nil, 2)
      }
      return (number, other, 1)
    }
    return words(at: start)
  }

  /// "eleven", "twenty three", "two hundred and five", "five thousand".
  private func words(at start: Int) -> (number: Numeral, other: Numeral?, count: Int)? {
    var total = 0
    var group = 0
    var last = 0  // the value of the last word, so that "three twenty" is refused
    var offset = start
    var lastPower = 9
    reading: while let next = term(offset) {
      switch next {
      case .numberWord(let value):
        let fits = last == 0 || (last >= 20 && value < 10) || (last == 100 && value < 100)
        guard fits else { break reading }
        group += value
        last = value == 0 ? 1 : value
      case .dozen where total == 0 && group < 100 && last != 100:
        group = max(group, 1) * 12
        last = 100
      case .magnitude(2) where group < 10 && last != 100:
        group = max(group, 1) * 100
        last = 100
      case .magnitude(let power) where power >= 3 && power < lastPower:
        total += max(group, 1) * (power == 3 ? 1_000 : 1_000_000)
        group = 0
        last = 100
        lastPower = power
      case .and where last == 100 && (group > 0 || total > 0):
        guard case .numberWord? = term(offset + 1) else { break reading }
      default:
        break reading
      }
      offset += 1
    }
    guard offset > start else { return nil }
    return (Numeral(Double(total + group)), nil, offset - start)
  }

  /// The powers of ten that the scale words at the end of a number may stand for, the largest first.
  ///
  /// - Parameter count: how many terms the number took, the last of them just before the position.
  /// - Returns: the powers, none if the number has no scale words at its end.
  func powers(of count: Int) -> [Int] {
    let terms = (1...max(1, count)).map { term(-$0) }
    var powers: [Int] = []
    for term in terms {
      guard case .magnitude(let power)? = term else { break }
      powers.append(power + (powers.last ?? 0))
    }
    // "two thousand three hundred" is no number of hundreds.
    let hasOthers = terms.dropFirst(powers.count).contains {
      if case .magnitude? = $0 { true } else { false }
    }
    return hasOthers ? [] : powers.reversed()
  }

  /// Whether a number that was just read is no more than a rough one: "a hundred", "a dozen".
  func isRough(_ count: Int) -> Bool {
    let terms = (1...max(1, count)).map { term(-$0) }
    return terms.contains(.dozen)
      || terms.allSatisfy { if case .magnitude? = $0 { true } else { false } }
  }

  /// Whether a whole number from 1800 to 2200 in four digits stands at an offset, no unit after it.
  func isYear(_ offset: Int) -> Bool {
    guard case .numeral(let number, nil)? = term(offset), number.decimals == 0,
      let year = Int(exactly: number.value), PartialDate.years.contains(year),
      items.indices.contains(position + offset),
      items[position + offset].span.count == 4
    else { return false }
    switch term(offset + 1) {
    case .area, .length, .percent, .points, .places, .magnitude: return false
    case .of: return numeral(at: offset + 2) == nil
    default: return true
    }
  }
}
