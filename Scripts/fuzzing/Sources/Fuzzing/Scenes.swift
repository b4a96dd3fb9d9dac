import Geometry

@testable import Atlas

/// What readers are given beside the bytes.
enum Scenes {
  static let place = Coordinate(36.5, 33.5)
  static let farPlace = Coordinate(250_000, 3_700_000)

  /// Names of regions and actors that phrases may mention.
  static let names = [
    "Syria", "Iraq", "Homs", "Hama", "Deir el-Zour", "Islamic State", "ISIL", "IS", "دير الزور",
  ]

  static let gazetteer = Gazetteer(dataset)

  static let control: ControlReader = {
    var reader = ControlReader(source: "s")
    reader.place = place
    return reader
  }()

  static let controlTable: ControlReader = {
    var reader = ControlReader(source: "s")
    reader.units = TableUnits(dataset, columns: [:])
    reader.date = CalendarDate("2017-12-07")
    return reader
  }()

  /// What a crosswalk is applied to.
  static let twoFeatures = Array(
    #"""
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"name":"Held by A 2017-12-07","status":"held"},"geometry":
    {"type":"Polygon","coordinates":[[[36,33],[37,33],[37,34],[36,33]]]}},
    {"type":"Feature","properties":{"name":"B 7.12.2017","side":"B"},"geometry":null}]}
    """#.utf8)

  private static let dataset: Dataset = {
    var dataset = Dataset()
    dataset.regions = names.prefix(5).enumerated().map { index, name in
      let box = Box(west: 36 + Double(index), south: 33, east: 37 + Double(index), north: 34)
      var region = Region(
        id: "SY-\(index)", name: name, outline: [box.polygon.unchecked],
        location: FeatureLocation(file: "regions", feature: index))
      region.codes = [Region.Code(system: "OCHA P-code", code: "SY0\(index)")]
      region.level = index == 0 ? "country" : "governorate"
      region.parent = index == 0 ? nil : "SY-0"
      return region
    }
    dataset.actors = [Actor(id: "is", name: "Islamic State", aliases: ["IS", "ISIL"])]
    return dataset
  }()
}
