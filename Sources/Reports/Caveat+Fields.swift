internal import Atlas
internal import GeoJSON
internal import Shares

extension JSONObject {
  /// One member for each caveat that there is, saying whether it holds.
  mutating func add(_ caveats: Set<Caveat>) {
    for caveat in Caveat.allCases { self[caveat.rawValue] = .bool(caveats.contains(caveat)) }
  }
}

extension Set<Caveat> {
  /// One sentence for each.
  var footnotes: [String] {
    sorted().map { $0.clause.prefix(1).uppercased() + $0.clause.dropFirst() + "." }
  }
}

extension SnapshotShares {
  /// What is known of the map itself, as results list it.
  var fields: JSONObject {
    var fields: JSONObject = [
      "source": .string(source), "date": .string("\(date)"),
      "valid_through": validThrough.map { .string("\($0)") } ?? .null,
    ]
    fields.add(caveats)
    return fields
  }
}
