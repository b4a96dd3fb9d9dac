internal import Atlas
internal import GeoJSON
internal import Shares

extension Share {
  /// The contract's names for a share, with its values, in the contract's order.
  var fields: [(name: String, value: JSON)] {
    let km2 = 1e-6
    return [
      ("date", .string("\(date)")), ("source", .string(source)), ("actor", .string(actor)),
      ("status", .string(status.rawValue)), ("region_id", .string(regionID)),
      ("region", .string(region)), ("area_km2", .number(area.best * km2)),
      ("area_low_km2", .number(area.low * km2)), ("area_high_km2", .number(area.high * km2)),
      ("region_km2", .number(regionArea * km2)), ("share", .number(fraction)),
      ("share_low", .number(lowFraction)), ("share_high", .number(highFraction)),
    ]
  }

  /// The contract's column names.
  static let fieldNames = [
    "date", "source", "actor", "status", "region_id", "region", "area_km2", "area_low_km2",
    "area_high_km2", "region_km2", "share", "share_low", "share_high",
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
