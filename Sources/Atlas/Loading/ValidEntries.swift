/// The entries of a timeline that are valid on a day which moves forward.
struct ValidEntries {
  private let all: [Timeline.Entry]
  /// Places in `all`, by first day.
  private let byBeginning: [Int]
  private var begun = 0
  /// Places in `all` of what is valid, in file order.
  private var current: [Int] = []
  private var wasValid: [Bool]

  /// Takes entries that have a first day each.
  init(_ entries: [Timeline.Entry]) {
    all = entries
    wasValid = Array(repeating: false, count: entries.count)
    byBeginning = entries.indices.sorted {
      (Self.beginning(of: entries[$0]), $0) < (Self.beginning(of: entries[$1]), $1)
    }
  }

  /// What is valid, in file order.
  var entries: [Timeline.Entry] { current.map { all[$0] } }

  /// The first day of what begins next.
  var nextBeginning: CalendarDate? {
    begun < byBeginning.count ? Self.beginning(of: all[byBeginning[begun]]) : nil
  }

  /// What was not valid on any day so far, in file order.
  var neverValid: [Timeline.Entry] { all.indices.filter { !wasValid[$0] }.map { all[$0] } }

  /// Goes on to a day that is not earlier than the last.
  mutating func advance(to date: CalendarDate) {
    current.removeAll { all[$0].validTo.map { $0 < date } ?? false }
    let before = current.count
    while let next = nextBeginning, next <= date {
      let place = byBeginning[begun]
      begun += 1
      if let last = all[place].validTo, last < date { continue }
      current.append(place)
      wasValid[place] = true
    }
    if current.count > before { current.sort() }
  }

  private static func beginning(of entry: Timeline.Entry) -> CalendarDate {
    entry.validFrom ?? CalendarDate(dayNumber: 0)
  }
}
