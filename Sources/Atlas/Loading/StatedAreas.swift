internal import GeoJSON

/// The area attributes that files carry, which `check` holds against what is measured.
enum StatedAreas {
  static let properties: Set<String> = [
    "area", "AREA", "Area", "area_km2", "area_sqkm", "AREA_SQKM", "Shape_Area", "Shape__Area",
    "SHAPE_Area", "st_area_sh", "km2",
  ]

  static func find(in properties: JSONObject) -> ControlArea.StatedArea? {
    for member in properties.members where Self.properties.contains(member.key) {
      guard let value = member.value.number, value > 0 else { continue }
      return ControlArea.StatedArea(property: member.key, value: value)
    }
    return nil
  }
}
