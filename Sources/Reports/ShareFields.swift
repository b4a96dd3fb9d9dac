internal import Atlas
internal import GeoJSON
internal import Shares

extension Share {
  /// The contract's names for a share, with its values, in the contract's order; then the bounds of
  /// the interval that holds the share nine times in ten.
  var fields: [(name: String, value: JSON)] {
    let words = map + [regionID, region]
    var values: [JSON] = words.map { .string($0) }
    eachNumber { values.append(.number($0)) }
    return zip(Self.fieldNames, values).map { (name: $0, value: $1) }
  }

  /// The fields that all rows of an actor and a status of one map have in common.
  var map: [String] { ["\(date)", source, actor, status.rawValue] }

  /// Hands over the numbers among the fields, in their order.
  @inline(__always)
  func eachNumber(_ body: (Double) -> Void) {
    let km2 = 1e-6
    body(area.best * km2)
    body(area.low * km2)
    body(area.high * km2)
    body(regionArea * km2)
    body(fraction)
    body(lowFraction)
    body(highFraction)
    let probable = probable
    body(probable.lowerBound / regionArea)
    body(probable.upperBound / regionArea)
  }

  /// Whether another share stands in the same map and is of the same actor and status.
  func isBeside(_ other: Share) -> Bool {
    date == other.date && status == other.status && source == other.source && actor == other.actor
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
