internal import Atlas
internal import Geodesy
internal import Geometry
internal import Shares

/// Area attributes of a file against what is measured.
///
/// A wrong instrument is wrong in all features of a file alike, so the whole column is read at once;
/// a single number that does not fit is then that feature's own.
func statedAreaRemarks(of file: MeasuredFile) -> [Remark] {
  let stated = file.features.filter { $0.area > 0 }
    .flatMap { feature in feature.survey.statedAreas.map { (feature, $0) } }
  let columns = Dictionary(grouping: stated, by: \.1.property)
  return columns.flatMap { property, rows in
    remarks(of: property, rows.map { ($0.0, $0.1.value) }, in: file.survey.input.path)
  }
}

private func remarks(
  of property: String, _ rows: [(feature: MeasuredFeature, value: Double)], in path: String
) -> [Remark] {
  let areas = rows.map { ($0.value, InstrumentAreas(of: $0.feature.ground)) }
  let promised = StatedAreaReading.Unit(promisedBy: property)
  guard
    let reading = StatedAreaReading.best(
      among: StatedAreaReading.candidates(for: areas), of: property)
  else {
    return rows.map { disagreement(property, $0, in: promised ?? .nearest(to: $0)) }
  }
  var remarks: [Remark] = []
  if let first = rows.first {
    let example = "'\(property)' = \(first.value) looks like \(reading.words)"
    let measured = "measured \(squareKilometres(first.feature.area))"
    let off = abs(first.value * reading.unit.squareMetres - first.feature.area)
    let size = reading.instrument == .degrees ? nil : off
    let place = Remark.Place(first.feature.survey.location)
    if !reading.isTrueArea {
      remarks.append(
        Remark(
          .note, .statedArea, at: place, squareMetres: size,
          "\(example) (\(measured)\(others(rows.count)))",
          consequence: "not used; do not publish it as an area"))
    } else if let promised, promised != reading.unit {
      remarks.append(
        Remark(
          .note, .statedAreaUnit, at: place,
          "\(example), not \(promised.words) (\(measured)\(others(rows.count)))",
          consequence: "not used; mind the unit"))
    } else if promised == nil, reading.unit != .squareKilometres {
      remarks.append(
        Remark(
          .harmless, .statedAreaUnit, at: place, "\(example) (\(measured)\(others(rows.count)))",
          consequence: "not used"))
    }
  }
  for (row, areas) in zip(rows, areas) {
    guard
      let wanted = areas.1.values.first(where: { $0.instrument == reading.instrument })?.value
    else { continue }
    let value = wanted / reading.unit.squareMetres
    let step = row.value == row.value.rounded() ? 1.0 : 0
    if abs(row.value - value) > max(step, 0.01 * value) {
      remarks.append(disagreement(property, row, in: reading.unit))
    }
  }
  return remarks
}

private func others(_ count: Int) -> String {
  count > 1 ? "; \(count) features have it" : ""
}

private func disagreement(
  _ property: String, _ row: (feature: MeasuredFeature, value: Double),
  in unit: StatedAreaReading.Unit
) -> Remark {
  let stated = row.value * unit.squareMetres
  let percent = ((stated / row.feature.area - 1) * 1000).rounded() / 10
  return Remark(
    .note, .statedArea, at: Remark.Place(row.feature.survey.location),
    squareMetres: abs(stated - row.feature.area),
    "'\(property)' = \(row.value) (\(unit.words)) is \(percent > 0 ? "+" : "")\(percent) % off "
      + "the measured \(squareKilometres(row.feature.area))",
    consequence: "not used; the polygon is measured")
}

extension StatedAreaReading.Unit {
  /// The unit in which a number is least far from what is measured.
  fileprivate static func nearest(
    to row: (feature: MeasuredFeature, value: Double)
  ) -> StatedAreaReading.Unit {
    func ratio(_ unit: Self) -> Double {
      let ratio = row.value * unit.squareMetres / row.feature.area
      return max(ratio, 1 / ratio)
    }
    return [.squareKilometres, .squareMetres, .hectares].min { ratio($0) < ratio($1) }
      ?? .squareKilometres
  }
}
