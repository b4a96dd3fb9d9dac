internal import Atlas
internal import Geometry

/// Settlements by where they lie: those of one place share its cell.
struct SettlementSites {
  /// One actor's settlements of one status.
  typealias Holder = SnapshotReading.Holder

  /// Where settlements lie, no place twice.
  let coordinates: [Coordinate]
  /// Who holds each place.
  let holders: [Set<Holder>]
  /// The accuracy of a front between settlements, if the source states one, in metres.
  let statedAccuracy: Double?
  /// What is said of settlements in one place.
  let notices: [Notice]
  private let firsts: [Holder: Int]

  init(_ settlements: [Settlement], at indices: [Int]) {
    var places: [Coordinate: Int] = [:]
    var coordinates: [Coordinate] = []
    var holders: [Set<Holder>] = []
    var firsts: [Holder: Int] = [:]
    var repeated: [Int] = []
    var shared: [Int] = []
    for index in indices.sorted() {
      let settlement = settlements[index]
      let holder = Holder(
        actor: settlement.actor,
        status: settlement.status == .unknown ? .unknown : .influence)
      firsts[holder] = firsts[holder] ?? index
      let key = Self.rounded(settlement.coordinate)
      if let place = places[key] {
        if !holders[place].insert(holder).inserted {
          repeated.append(index)
        } else {
          shared.append(index)
        }
      } else {
        places[key] = coordinates.count
        coordinates.append(settlement.coordinate)
        holders.append([holder])
      }
    }
    self.coordinates = coordinates
    self.holders = holders
    self.firsts = firsts
    statedAccuracy = indices.compactMap { settlements[$0].accuracy }.max()
    notices =
      Self.notice(repeated, settlements, "lies where another of the same holder does: counted once")
      + Self.notice(
        shared, settlements, "lies where another of a different holder does: both get its cell")
  }

  /// The places of each holder, in the order of their names.
  var byHolder: [(holder: Holder, places: [Int])] {
    var places: [Holder: [Int]] = [:]
    for (place, holders) in holders.enumerated() {
      for holder in holders { places[holder, default: []].append(place) }
    }
    return places.sorted { ($0.key.actor, $0.key.status) < ($1.key.actor, $1.key.status) }
      .map { ($0.key, $0.value) }
  }

  /// The first settlement of a holder, by index.
  func first(of holder: Holder) -> Int { firsts[holder] ?? 0 }

  /// Places a tenth of a metre apart are one: gazetteers write no more digits.
  private static func rounded(_ coordinate: Coordinate) -> Coordinate {
    Coordinate(
      (coordinate.longitude * 1e6).rounded() / 1e6, (coordinate.latitude * 1e6).rounded() / 1e6)
  }

  private static func notice(
    _ indices: [Int], _ settlements: [Settlement], _ words: String
  ) -> [Notice] {
    guard let first = indices.first else { return [] }
    let others = indices.count > 1 ? " (and \(indices.count - 1) more)" : ""
    let name = settlements[first].name.map { "'\($0)' " } ?? ""
    return [Notice(name + words + others, at: settlements[first].location)]
  }
}
