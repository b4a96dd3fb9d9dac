/// GeoJSON text for the small files of these tests.
enum File {
  /// A closed ring around a box, counter-clockwise.
  static func ring(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double
  ) -> [[Double]] {
    [[west, south], [east, south], [east, north], [west, north], [west, south]]
  }

  /// A feature of one polygon; `properties` is the inside of a JSON object.
  static func feature(_ properties: String, _ rings: [[Double]]...) -> String {
    "{\"type\": \"Feature\", \"properties\": {\(properties)}, "
      + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": \(rings)}}"
  }

  /// A file of features.
  static func collection(_ features: String...) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ", "))]}"
  }
}

/// A country of 6° by 5° where Syria is, its northern half and its eastern third.
enum Country {
  static let ring = File.ring(36, 32, 42, 37)
  static let north = File.ring(36, 34.5, 42, 37)
  static let east = File.ring(40, 32, 42, 37)

  /// The region file.
  static let regions = File.collection(File.feature("\"id\": \"C\", \"name\": \"Country\"", ring))

  /// A control file of one feature of one actor.
  static func held(_ rings: [[Double]]..., properties: String = "") -> String {
    let all = "\"actor\": \"A\", \"date\": \"2017-12-07\"" + (properties.isEmpty ? "" : ", ")
    return "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", "
      + "\"properties\": {\(all)\(properties)}, "
      + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": \(rings)}}]}"
  }
}

/// The program with the country's file, and what it makes of one control file.
struct Measured {
  let run: Program.Run

  init(_ control: String, regions: String = Country.regions, _ arguments: String...) throws {
    let program = try Program()
    try program.write("regions.geojson", regions)
    try program.write("control.geojson", control)
    run = try program.run(
      ["compute", "--regions", "regions.geojson", "--control", "control.geojson"]
        + ["--format", "csv"] + arguments)
  }

  /// A number of the only row.
  func number(_ column: String, row: Int = 0) -> Double {
    run.rows.indices.contains(row) ? Double(run.rows[row][column] ?? "") ?? .nan : .nan
  }
}
