internal import Atlas
internal import Geodesy
internal import Geometry

extension Gates {
  /// One notice for each property whose areas are not those of the ellipsoid.
  ///
  /// A wrong instrument is wrong in all features alike, so the column is read as a whole and named by
  /// its first feature.
  static func statedAreas(_ features: some Sequence<(ControlArea, [Polygon])>) -> [Notice] {
    var columns: [String: [(area: ControlArea, value: Double, ground: MultiPolygon)]] = [:]
    for (area, polygons) in features {
      guard let stated = area.statedArea, !polygons.isEmpty else { continue }
      columns[stated.property, default: []].append((area, stated.value, MultiPolygon(polygons)))
    }
    return columns.sorted { $0.key < $1.key }.compactMap { property, rows in
      let areas = rows.map { (stated: $0.value, areas: InstrumentAreas(of: $0.ground)) }
      let reading = StatedAreaReading.best(
        among: StatedAreaReading.candidates(for: areas), of: property)
      guard let first = rows.first, reading?.isTrueArea != true else { return nil }
      let measured = StraightEdgeArea.area(of: first.ground) / 1e6
      let words =
        reading.map { "looks like \($0.words)" } ?? "is no area of the polygon in any unit"
      let others = rows.count > 1 ? "; \(rows.count) features have it" : ""
      return Notice(
        "'\(property)' = \(first.value) \(words) (measured \((measured * 1e3).rounded() / 1e3) km²"
          + "\(others)); not used, do not publish it as an area", at: first.area.location)
    }
  }
}
