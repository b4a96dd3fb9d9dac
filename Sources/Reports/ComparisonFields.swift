internal import Atlas
internal import GeoJSON
internal import Shares

extension CoverComparison {
  /// A row under stable names, in the order of the columns; areas in km², shares as fractions 0…1.
  func fields(of row: Row) -> [(name: String, value: JSON)] {
    switch kind {
    case .change: changeFields(of: row)
    case .agreement: agreementFields(of: row)
    }
  }

  private func changeFields(of row: Row) -> [(name: String, value: JSON)] {
    let contrast = row.contrast
    var fields: [(name: String, value: JSON)] = [
      ("source", .string(first.source)), ("from", .string("\(first.date)")),
      ("to", .string("\(second.date)")),
    ]
    fields += heading(row)
    fields += [
      ("earlier_km2", .area(contrast.first.best)), ("later_km2", .area(contrast.second.best)),
    ]
    fields += Self.bounds("gained", contrast.secondOnly)
    fields += Self.bounds("lost", contrast.firstOnly)
    fields += Self.bounds("kept", contrast.both)
    fields += Self.bounds("net", contrast.net)
    fields += [
      ("gross_km2", .area(contrast.gross)), ("region_km2", .area(row.regionArea)),
      ("earlier_share", .number(contrast.first.best / row.regionArea)),
      ("later_share", .number(contrast.second.best / row.regionArea)),
      ("net_share", .number(contrast.net.best / row.regionArea)),
      ("resolution", .string(contrast.resolution.rawValue)),
      ("net_resolved", .bool(contrast.netIsResolved)),
    ]
    return fields
  }

  private func agreementFields(of row: Row) -> [(name: String, value: JSON)] {
    let contrast = row.contrast
    var fields: [(name: String, value: JSON)] = [
      ("source_a", .string(first.source)), ("date_a", .string("\(first.date)")),
      ("source_b", .string(second.source)), ("date_b", .string("\(second.date)")),
    ]
    fields += heading(row)
    fields += [("a_km2", .area(contrast.first.best)), ("b_km2", .area(contrast.second.best))]
    fields += Self.bounds("both", contrast.both)
    fields += Self.bounds("a_only", contrast.firstOnly)
    fields += Self.bounds("b_only", contrast.secondOnly)
    fields += [
      ("union_km2", .area(contrast.union)), ("region_km2", .area(row.regionArea)),
      ("jaccard", contrast.jaccard.map { .number($0) } ?? .null),
      ("a_share", .number(contrast.first.best / row.regionArea)),
      ("b_share", .number(contrast.second.best / row.regionArea)),
      ("resolution", .string(contrast.resolution.rawValue)),
    ]
    return fields
  }

  private func heading(_ row: Row) -> [(name: String, value: JSON)] {
    [
      ("statuses", .string(statuses.name)), ("actor", .string(row.actor)),
      ("region_id", .string(row.regionID)), ("region", .string(row.region)),
    ]
  }

  private static func bounds(
    _ name: String, _ bounds: AreaBounds
  ) -> [(name: String, value: JSON)] {
    [
      ("\(name)_km2", .area(bounds.best)), ("\(name)_low_km2", .area(bounds.low)),
      ("\(name)_high_km2", .area(bounds.high)),
    ]
  }

  /// The names of the fields of a row.
  var fieldNames: [String] {
    switch kind {
    case .change: Self.changeNames
    case .agreement: Self.agreementNames
    }
  }

  private static let changeNames = [
    "source", "from", "to", "statuses", "actor", "region_id", "region", "earlier_km2", "later_km2",
    "gained_km2", "gained_low_km2", "gained_high_km2", "lost_km2", "lost_low_km2", "lost_high_km2",
    "kept_km2", "kept_low_km2", "kept_high_km2", "net_km2", "net_low_km2", "net_high_km2",
    "gross_km2", "region_km2", "earlier_share", "later_share", "net_share", "resolution",
    "net_resolved",
  ]

  private static let agreementNames = [
    "source_a", "date_a", "source_b", "date_b", "statuses", "actor", "region_id", "region", "a_km2",
    "b_km2", "both_km2", "both_low_km2", "both_high_km2", "a_only_km2", "a_only_low_km2",
    "a_only_high_km2", "b_only_km2", "b_only_low_km2", "b_only_high_km2", "union_km2", "region_km2",
    "jaccard", "a_share", "b_share", "resolution",
  ]

  /// The two maps as results list them.
  var sides: JSONObject {
    func side(_ side: Side) -> JSON {
      var fields: JSONObject = ["source": .string(side.source), "date": .string("\(side.date)")]
      fields.add(side.caveats)
      return .object(fields)
    }
    return ["kind": .string(kind.rawValue), "first": side(first), "second": side(second)]
  }
}

extension JSON {
  /// Square metres as the square kilometres that results carry.
  fileprivate static func area(_ squareMetres: Double) -> JSON { .number(squareMetres / 1e6) }
}
