internal import Atlas
internal import GeoJSON
internal import Shares

extension Share {
  /// The contract's names for a share, with its values, in the contract's order; then the bounds of
  /// the interval that holds the share nine times in ten.
  var fields: [(name: String, value: JSON)] {
    let km2 = 1e-6
    return [
      ("date", .string("\(date)")), ("source", .string(source)), ("actor", .string(actor)),
      ("status", .string(status.rawValue)), ("region_id", .string(regionID)),
      ("region", .string(region)), ("area_km2", .number(area.best * km2)),
      ("area_low_km2", .number(area.low * km2)), ("area_high_km2", .number(area.high * km2)),
      ("region_km2", .number(regionArea * km2)), ("share", .number(fraction)),
      ("share_low", .number(lowFraction)), ("share_high", .number(highFraction)),
      ("share_p05", .number(probable.lowerBound / regionArea)),
      ("share_p95", .number(probable.upperBound / regionArea)),
    ]
  }

  /// The names of those `fields` that say what is measured: the first ones.
  static let keyNames = ["date", "source", "actor", "status", "region_id", "region"]

  /// The names of `fields`.
  static let fieldNames =
    keyNames + [
      "area_km2", "area_low_km2", "area_high_km2", "region_km2", "share", "share_low", "share_high",
      "share_p05", "share_p95",
    ]
}

extension [(name: String, value: JSON)] {
  /// The pairs as a JSON object.
  var object: JSONObject {
    var object = JSONObject()
    for field in self { object[field.name] = field.value }
    return object
  }
}
