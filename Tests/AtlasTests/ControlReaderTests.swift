import SampleFiles
import Testing

@testable import Atlas

@Suite struct ControlReaderTests {
  @Test func `everything that control may say is read`() throws {
    let text = collection(
      feature(
        #""faction":"IS","status":"Contested","date":"2017-12-07T00:00:00Z","accuracy_m":5000,"#
          + #""name":"east bank","Shape__Area":12.5,"reconstruction":true"#))
    let snapshot = try #require(try control(text).snapshots.first)
    let area = try #require(snapshot.areas.first)
    #expect(snapshot.source == "s" && snapshot.date.description == "2017-12-07")
    #expect(snapshot.caveats == [.reconstruction] && snapshot.validThrough == nil)
    #expect(area.actor == "IS" && area.status == .contested && area.accuracy == 5000)
    #expect(area.name == "east bank" && area.location.feature == 0)
    #expect(area.statedArea == .init(property: "Shape__Area", value: 12.5))
  }

  @Test func `the crosswalk maps words, and what the resource says stands in for silence`() throws {
    var reader = ControlReader(source: "s")
    reader.crosswalk = spelledOut(
      actors: ["ИГИЛ": "islamic-state"], statuses: ["Держит": .controlled, "?": .unknown])
    reader.accuracy = 300
    reader.date = try day("2017-12-07")
    let text = collection(
      feature(#""actor":"ИГИЛ","status":"Держит""#), feature(#""actor":"SDF","status":"?""#))
    let areas = try #require(try control(text, reader).snapshots.first).areas
    #expect(areas.map(\.actor) == ["islamic-state", "SDF"])
    #expect(areas.map(\.status) == [.controlled, .unknown])
    #expect(areas.map(\.accuracy) == [300, 300])
  }

  @Test(arguments: [
    (
      #""date":"2017-12-07""#,
      "no actor; name the property that holds it with --actor-field (there are: date), "
        + "or state one with --held-by"
    ),
    (
      #""actor":"A""#,
      "no date; name the property that holds it with --date-field (there are: actor), "
        + "or state one with --as-of"
    ),
    (#""actor":"A","date":"7 Dec 2017""#, "date '7 Dec 2017' is not a day such as 2017-12-07"),
    (#""actor":"A","date":20171207"#, "date '20171207' is not a day such as 2017-12-07"),
    (#""actor":"A","date":"2017-02-29""#, "date '2017-02-29' is not a day such as 2017-12-07"),
    (#""actor":"A","date":[1]"#, "date '[1]' is not a day such as 2017-12-07"),
    (
      #""actor":"A","date":"2017-12-07","status":"held""#,
      "status 'held' is not one of controlled, contested, claimed, presence, influence, liberated, "
        + "unknown; map it in the dataset's crosswalk"
    ),
    (
      #""actor":"A","valid_from":"2017-12-07","valid_to":"2017-12-06""#,
      "valid_to '2017-12-06' is not on or after 2017-12-07"
    ),
    (
      #""actor":"A","date":"2017-12-07","reconstruction":"yes""#,
      "reconstruction '\"yes\"' is not true or false"
    ),
    (
      #""actor":"A","date":"2017-12-07","accuracy_m":-5"#,
      "accuracy_m '-5' is not a number of metres from 0 to 1000000"
    ),
  ])
  func `a value that means nothing is refused with its feature`(
    _ properties: String, _ words: String
  ) throws {
    #expect(
      try refusal { _ = try control(collection(feature(properties))) }
        == "map.geojson: feature 0: " + words)
  }

  @Test func `the file's name gives the date where nothing else does`() throws {
    let text = collection(feature(#""actor":"A""#))
    let snapshots = try control(text, named: "maps/2017-12-07.geojson").snapshots
    #expect(snapshots.map(\.date.description) == ["2017-12-07"])
  }

  @Test func `each date of a file is a snapshot of its own`() throws {
    let text = collection(
      feature(#""actor":"A","date":"2017-12-08""#), feature(#""actor":"B","date":"2017-12-07""#),
      feature(#""actor":"C","date":"2017-12-08""#))
    let snapshots = try control(text).snapshots
    #expect(snapshots.map(\.date.description) == ["2017-12-07", "2017-12-08"])
    #expect(snapshots.map { $0.areas.map(\.actor) } == [["B"], ["A", "C"]])
  }

  @Test func `an empty map of a day says that nobody holds anything`() throws {
    let snapshots = try control(collection(), named: "2017-12-07.geojson").snapshots
    #expect(snapshots.map(\.date.description) == ["2017-12-07"])
    #expect(snapshots.map(\.areas.count) == [0])
  }

  @Test func `an empty map without a day is refused`() throws {
    #expect(
      try refusal { _ = try control(collection()) }.hasPrefix("map.geojson: no date; "))
  }

  @Test func `points beside polygons are told, points alone refused`() throws {
    let point = feature(
      #""actor":"A","date":"2017-12-07""#, #"{"type":"Point","coordinates":[1,2]}"#)
    let mixed = collection(point, feature(#""actor":"A","date":"2017-12-07""#), point)
    let read = try control(mixed)
    #expect(read.snapshots.map(\.areas.count) == [1])
    #expect(
      read.notices.map(\.description)
        == ["map.geojson: feature 0: points hold no ground (and 1 more features)"])
    #expect(
      try refusal { _ = try control(collection(point)) }
        == "map.geojson: feature 0: points where polygons are wanted; pass --settlements voronoi to "
        + "give each the ground nearest to it")
  }

  @Test func `a feature without geometry or status is told`() throws {
    let text = collection(
      feature(#""actor":"A","date":"2017-12-07","status":"claimed""#, "null"),
      feature(#""actor":"A","date":"2017-12-07""#))
    #expect(
      try control(text).notices.map(\.description) == [
        "map.geojson: feature 0: no geometry: the feature counts for nothing",
        "map.geojson: feature 1: no status where others have one: taken as controlled",
      ])
  }

  @Test(arguments: [
    ("", "line 1, column 1"), ("{", "line 1, column 2"), ("no", "line 1, column 1"),
    (#"{"type":"Topologie"}"#, "line 1, column 9"),
  ])
  func `what is not GeoJSON is refused with its place`(_ text: String, _ place: String) throws {
    #expect(try refusal { _ = try control(text) }.hasPrefix("map.geojson: \(place): "))
  }

  @Test func `an error inside a feature names the feature once`() throws {
    let text = collection(feature(#""actor":"A""#), feature(#""actor":"#))
    let words = try refusal { _ = try control(text) }
    #expect(words.hasPrefix("map.geojson: feature 1: line 1, column "))
    #expect(!words.contains("features["))
  }

  @Test(arguments: ["true", "[]", "{}", #"["contested"]"#])
  func `a status that is no word is refused, not taken as controlled`(_ status: String) throws {
    let text = collection(feature(#""actor":"A","date":"2017-12-07","status":\#(status)"#))
    let words = try refusal { _ = try control(text) }
    #expect(words.hasPrefix("map.geojson: feature 0: status '\(status)' is not one of"))
  }
}
