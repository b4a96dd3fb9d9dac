internal import Geometry

/// Reads places and claims from tables.
struct TableReader {
  var table: CSVTable
  /// The number of the first row of `table`, where it is a part of a file.
  var firstRow = 0
  private let path: String
  private let columns: [String: Int]

  /// Reads a table; `fields` says which column means what where the name differs.
  ///
  /// - Throws: `AtlasError` if the bytes are no table.
  init(_ file: LoadedFile, fields: [String: String]) throws(AtlasError) {
    path = file.path
    do {
      table = try CSVTable(file.bytes)
    } catch {
      throw AtlasError(
        FeatureLocation(file: file.path), .table(line: error.line, found: error.found))
    }
    var columns: [String: Int] = [:]
    for (index, name) in table.header.enumerated() { columns[name] = index }
    for (meaning, name) in fields { columns[meaning] = columns[name] }
    self.columns = columns
  }

  /// The places, in row order.
  ///
  /// - Throws: `AtlasError` for a missing column and for a coordinate that is none.
  func places() throws(AtlasError) -> [Place] {
    try need(["name", "longitude", "latitude"])
    var places: [Place] = []
    for (index, row) in zip(firstRow..., table.rows) {
      let location = FeatureLocation(file: path, feature: index)
      let longitude = try coordinate("longitude", within: 180, row, at: location)
      let latitude = try coordinate("latitude", within: 90, row, at: location)
      let name = text("name", row)
      var place = Place(
        id: text("id", row).isEmpty ? "\(index)" : text("id", row), name: name,
        coordinate: Coordinate(longitude, latitude))
      place.spellings = text("names", row).split(separator: ";").map(\.trimmed)
      place.population = Double(text("population", row))
      place.kind = text("kind", row)
      place.region = text("region", row).isEmpty ? nil : text("region", row)
      places.append(place)
    }
    return places
  }

  /// The claims, in row order.
  ///
  /// - Throws: `AtlasError` for a missing column, an empty wording, or a date that is none.
  func claims() throws(AtlasError) -> [Claim] {
    try need(["claimant", "date", "actor", "region", "wording"])
    var claims: [Claim] = []
    for (index, row) in zip(firstRow..., table.rows) {
      let location = FeatureLocation(file: path, feature: index)
      for column in ["actor", "region", "wording"] where text(column, row).isEmpty {
        throw AtlasError(location, .missing(column, advice: "fill in line \(row.line)"))
      }
      guard let date = CalendarDate(text("date", row)) else {
        throw AtlasError(
          location,
          .value(field: "date", found: text("date", row), expected: "a day such as 2017-12-07"))
      }
      let id = text("id", row)
      claims.append(
        Claim(
          id: id.isEmpty ? "claim-\(index + 1)" : id, claimant: text("claimant", row), date: date,
          actor: text("actor", row), region: text("region", row), wording: text("wording", row),
          quote: text("quote", row), source: text("source", row),
          url: text("url", row).isEmpty ? nil : text("url", row),
          denominator: text("denominator", row), note: text("note", row), location: location))
    }
    return claims
  }

  private func need(_ names: [String]) throws(AtlasError) {
    for name in names where columns[name] == nil {
      throw AtlasError(
        FeatureLocation(file: path), .missingColumn(name, known: table.header))
    }
  }

  private func text(_ column: String, _ row: (line: Int, fields: [String])) -> String {
    columns[column].map { row.fields[$0].trimmed } ?? ""
  }

  private func coordinate(
    _ column: String, within limit: Double, _ row: (line: Int, fields: [String]),
    at location: FeatureLocation
  ) throws(AtlasError) -> Double {
    guard let value = Double(text(column, row)), abs(value) <= limit else {
      throw AtlasError(
        location,
        .value(
          field: column, found: text(column, row), expected: "a number of degrees within ±\(limit)")
      )
    }
    return value
  }
}
