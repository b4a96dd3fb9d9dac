import Geometry
import SampleFiles
import Testing

@testable import Atlas

@Suite struct RegionReaderTests {
  @Test func `everything that a region may say is read`() throws {
    let text = collection(
      feature(
        #""id":"SY-HM","name":"Homs","level":"governorate","parent":"SY","note":"n","#
          + #""names":{"en":["Hims","Homs"],"ar":"حمص"},"codes":{"OCHA P-code":"SY04","GeoNames":169575},"#
          + #""population":1803000,"accuracy_m":"250","code_system":"ISO 3166-2","#
          + #""official_areas":[{"km2":42223,"source":"CBS"}]"#))
    let region = try #require(try regions(text).first)
    #expect(region.id == "SY-HM" && region.name == "Homs" && region.level == "governorate")
    #expect(region.parent == "SY" && region.note == "n")
    #expect(
      region.spellings == [
        .init("Hims", language: "en"), .init("Homs", language: "en"), .init("حمص", language: "ar"),
      ])
    #expect(
      region.codes == [
        .init(system: "OCHA P-code", code: "SY04"), .init(system: "GeoNames", code: "169575"),
        .init(system: "ISO 3166-2", code: "SY-HM"),
      ])
    #expect(region.population == 1_803_000 && region.accuracy == 250)
    #expect(region.officialAreas == [.init(squareMetres: 42_223_000_000, source: "CBS")])
    #expect(region.outline.map { $0.rings.map(\.count) } == [[5]])
  }

  @Test(arguments: [
    (#""ADM1_EN":"Homs","ADM1_PCODE":"SY04","ADM0_EN":"Syria","ADM0_PCODE":"SY""#, "SY04", "Homs"),
    (#""NAME_1":"Homs","GID_1":"SYR.6_1","NAME_0":"Syria""#, "SYR.6_1", "Homs"),
    (#""shapeName":"Homs","shapeID":"x""#, "x", "Homs"),
    (#""name":"Homs""#, "Homs", "Homs"),
    (#""id":4"#, "4", "4"),
    (#""name":"  Homs ","id":" ""#, "Homs", "Homs"),
  ])
  func `the usual names of publishers are known`(
    _ properties: String, _ id: String, _ name: String
  ) throws {
    let region = try #require(try regions(collection(feature(properties))).first)
    #expect(region.id == id && region.name == name)
  }

  @Test func `the feature's own id serves where no property does`() throws {
    let read = try regions(
      collection(feature(#""name":"A""#, id: "17"), feature(#""name":"B""#, id: #""b""#)))
    #expect(read.map(\.id) == ["17", "b"])
  }

  @Test(arguments: [
    (
      #""colour":"red""#,
      "no name; name the property that holds it with --name-field (there are: colour)"
    ),
    (#""name":"A","population":-1"#, "population '-1' is not a number, 0 or more"),
    (#""name":"A","population":"many""#, "population 'many' is not a number, 0 or more"),
    (
      #""name":"A","accuracy_m":true"#,
      "accuracy_m 'true' is not a number of metres from 0 to 1000000"
    ),
    (#""name":"A","names":7"#, "names '7' is not spellings by language"),
    (#""name":"A","codes":"SY04""#, "codes '\"SY04\"' is not codes by system"),
    (#""name":"A","codes":{"x":[]}"#, "codes.x '[]' is not one code"),
    (
      #""name":"A","official_areas":[{"km2":0,"source":"s"}]"#,
      "official_areas '{\"km2\":0,\"source\":\"s\"}' is not an object of a positive 'km2' and a 'source'"
    ),
    (
      #""name":"A","official_areas":[{"km2":1e305,"source":"s"}]"#,
      "official_areas '{\"km2\":1e+305,\"source\":\"s\"}' is not an object of a positive 'km2' and a 'source'"
    ),
  ])
  func `a value that means nothing is refused with its feature`(
    _ properties: String, _ words: String
  ) throws {
    let text = collection(feature(#""name":"Z""#), feature(properties))
    #expect(try refusal { _ = try regions(text) } == "r.geojson: feature 1: " + words)
  }

  @Test func `points are no regions`() throws {
    let text = collection(feature(#""name":"A""#, #"{"type":"Point","coordinates":[36,33]}"#))
    #expect(
      try refusal { _ = try regions(text) }
        == "r.geojson: feature 0: points where polygons are wanted")
  }

  @Test func `a file without features has no region`() throws {
    #expect(try refusal { _ = try regions(collection()) } == "r.geojson: no region in the file")
  }

  @Test func `a name field that no feature has is refused with those there are`() throws {
    var reader = RegionReader()
    reader.fields.state("gov_en", means: .name)
    let file = LoadedFile(
      path: "r.geojson", bytes: Array(collection(feature(#""GOV":"A","x":1"#)).utf8))
    #expect(
      try refusal { _ = try reader.read(file) }
        == "r.geojson: no feature has a property 'gov_en' (there are: GOV, x)")
  }

  @Test func `where the name field is stated an id is not taken for a name`() throws {
    var reader = RegionReader()
    reader.fields.state("gov", means: .name)
    let text = collection(feature(#""gov":"A","id":"1""#), feature(#""gov":null,"id":"2""#))
    let file = LoadedFile(path: "r.geojson", bytes: Array(text.utf8))
    #expect(try refusal { _ = try reader.read(file) }.hasPrefix("r.geojson: feature 1: no name; "))
  }
}
