internal import GeoJSON

extension StatedAreas {
  /// Every property that by its name is an area, with a positive number.
  static func all(in properties: JSONObject) -> [ControlArea.StatedArea] {
    properties.members.compactMap { member in
      guard isArea(member.key),
        let value = member.value.number ?? member.value.string.flatMap({ Double($0.trimmed) }),
        value.isFinite, value > 0
      else { return nil }
      return ControlArea.StatedArea(property: member.key, value: value)
    }
  }

  private static func isArea(_ property: String) -> Bool {
    if properties.contains(property) { return true }
    let words = property.lowercased().split { !$0.isLetter && !$0.isNumber }
    let units: Set<Substring> = [
      "area", "sqkm", "km2", "sqmi", "mi2", "hectares", "acres", "ha", "m2", "sqm", "dunams",
    ]
    return words.contains { units.contains($0) }
      && !words.contains { ["code", "id", "name", "type"].contains($0) }
  }
}
