internal import GeoJSON
internal import Geometry

/// Reads places, claims and control from tables.
struct TableReader {
  var table: CSVTable
  /// The number of the first row of `table`, where it is a part of a file.
  var firstRow = 0
  private let path: String
  private let columns: [String: Int]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - file: the bytes, and the name that errors print.
  ///   - fields: which column means what where the name differs.
  ///   - usual: names that columns of a meaning often have, besides the meaning's own.
  /// - Throws: `AtlasError` if the bytes are no table, or a column that was named is not there.
  init(
    _ file: LoadedFile, fields: [String: String] = [:], usual: [String: [String]] = [:]
  ) throws(AtlasError) {
    path = file.path
    table = try file.table()
    var columns: [String: Int] = [:]
    for (index, name) in table.header.enumerated() { columns[name] = index }
    let named = columns
    let aliases = Self.positions.merging(usual) { $1 }
    for (meaning, names) in aliases where columns[meaning] == nil {
      columns[meaning] = names.lazy.compactMap { named[$0] }.first
    }
    for (meaning, name) in fields {
      guard let column = named[name] else {
        throw AtlasError(
          FeatureLocation(file: file.path), .missingColumn(name, known: table.header))
      }
      columns[meaning] = column
    }
    self.columns = columns
  }

  /// The places, in row order.
  ///
  /// - Throws: `AtlasError` for a missing column and for a coordinate that is none.
  func places() throws(AtlasError) -> [Place] {
    try need(["name", "longitude", "latitude"])
    var places: [Place] = []
    for (index, row) in zip(firstRow..., table.rows) {
      let coordinate = try coordinate(row)
      let name = text("name", row)
      guard !name.isEmpty else { throw missing("name", row) }
      let id = text("id", row)
      var place = Place(id: id.isEmpty ? "\(index)" : id, name: name, coordinate: coordinate)
      place.spellings = text("names", row).split(separator: ";").map(\.trimmed)
        .filter { !$0.isEmpty }
      place.population = try population(row)
      place.kind = text("kind", row)
      place.region = text("region", row).isEmpty ? nil : text("region", row)
      places.append(place)
    }
    return places
  }

  /// The claims, in row order.
  ///
  /// - Throws: `AtlasError` for a missing column, an empty wording, a date that is none, and an id
  ///   that two claims have.
  func claims() throws(AtlasError) -> [Claim] {
    try need(["claimant", "date", "actor", "region", "wording"])
    var claims: [Claim] = []
    var seen: [String: FeatureLocation] = [:]
    for (index, row) in zip(firstRow..., table.rows) {
      for column in ["actor", "region", "wording"] where text(column, row).isEmpty {
        throw missing(column, row)
      }
      guard let date = CalendarDate(text("date", row)) else {
        throw AtlasError(
          location(row),
          .value(field: "date", found: text("date", row), expected: Fields.aDay))
      }
      let id = text("id", row).isEmpty ? "claim-\(index + 1)" : text("id", row)
      if let first = seen.updateValue(location(row), forKey: id) {
        throw AtlasError(location(row), .duplicateID(id, first: first))
      }
      claims.append(
        Claim(
          id: id, claimant: text("claimant", row), date: date, actor: text("actor", row),
          region: text("region", row), wording: text("wording", row), quote: text("quote", row),
          source: text("source", row), url: text("url", row).isEmpty ? nil : text("url", row),
          denominator: text("denominator", row), note: text("note", row),
          location: location(row)))
    }
    return claims
  }

  func need(_ names: [String]) throws(AtlasError) {
    for name in names where columns[name] == nil {
      throw AtlasError(
        FeatureLocation(file: path), .missingColumn(name, known: table.header))
    }
  }

  func hasColumn(_ name: String) -> Bool { columns[name] != nil }

  /// The position in degrees that a row gives.
  ///
  /// - Throws: `AtlasError` for a coordinate that is none.
  func coordinate(_ row: CSVTable.Row) throws(AtlasError) -> Coordinate {
    Coordinate(
      longitude: try number("longitude", within: -180...180, row),
      latitude: try number("latitude", within: -90...90, row))
  }

  /// The people of a place or unit, `nil` where the row does not say.
  ///
  /// - Throws: `AtlasError` for what is no number.
  func population(_ row: CSVTable.Row) throws(AtlasError) -> Double? {
    text("population", row).isEmpty ? nil : try number("population", within: 0...1e11, row)
  }

  func location(_ row: CSVTable.Row) -> FeatureLocation {
    FeatureLocation(file: path, line: row.line)
  }

  func missing(_ column: String, _ row: CSVTable.Row) -> AtlasError {
    AtlasError(location(row), .missing(column, advice: "fill in the column '\(column)'"))
  }

  func text(_ column: String, _ row: CSVTable.Row) -> String {
    columns[column].map { row.fields[$0].trimmed } ?? ""
  }

  /// The text of a number, with a decimal point.
  ///
  /// Where semicolons separate fields, coordinates may have decimal commas. In other columns a comma
  /// may stand between thousands, so it is not taken.
  private func decimal(_ column: String, _ row: CSVTable.Row) -> String {
    let text = text(column, row)
    return table.hasDecimalCommas && Self.positions[column] != nil
      ? text.replacing(",", with: ".") : text
  }

  /// A row's columns, those of some meanings by their usual names too.
  func properties(_ row: CSVTable.Row, naming meanings: [String]) -> JSONObject {
    var properties = JSONObject()
    for (name, field) in zip(table.header, row.fields) { properties[name] = .string(field) }
    for meaning in meanings where !text(meaning, row).isEmpty {
      properties[meaning] = .string(text(meaning, row))
    }
    return properties
  }

  private func number(
    _ column: String, within range: ClosedRange<Double>, _ row: CSVTable.Row
  ) throws(AtlasError) -> Double {
    guard let value = Double(decimal: decimal(column, row)), range.contains(value) else {
      let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
      throw AtlasError(
        location(row),
        .value(
          field: column, found: text(column, row), expected: "a number from \(low) to \(high)"))
    }
    return value
  }

  /// The names that publishers give to the columns of a position.
  private static let positions: [String: [String]] = [
    "longitude": ["lon", "lng", "long", "Longitude", "LONGITUDE", "x", "X"],
    "latitude": ["lat", "Latitude", "LATITUDE", "y", "Y"],
  ]
}
