import Geometry
import SampleFiles
import Testing

@testable import Atlas

@Suite struct SettlementReadingTests {
  private static let advice =
    "points where polygons are wanted; pass --settlements voronoi to give each the ground nearest "
    + "to it"

  private var asking: ControlReader {
    var reader = ControlReader(source: "s")
    reader.settlements = .voronoi
    return reader
  }

  private func point(_ properties: String, _ geometry: String) -> String {
    feature(properties, #"{"type":\#(geometry)}"#)
  }

  @Test func `points of GeoJSON become settlements, each with all that is said of it`() throws {
    let text = collection(
      point(
        #""actor":"A","status":"contested","date":"2024-01-01","name":"Hajin","accuracy_m":500"#,
        #""Point","coordinates":[40.83,34.69]"#),
      point(
        #""actor":"B","date":"2024-01-01""#, #""MultiPoint","coordinates":[[40,34],[41,35]]"#),
      feature(#""actor":"B","date":"2024-01-02""#))
    let (snapshots, notices) = try control(text, asking)
    #expect(notices.isEmpty || notices.count == 1)
    #expect(snapshots.map(\.settlements.count) == [3, 0])
    #expect(snapshots.map(\.areas.count) == [0, 1])
    let first = snapshots[0].settlements[0]
    #expect(first.actor == "A" && first.status == .contested && first.name == "Hajin")
    #expect(first.coordinate == Coordinate(40.83, 34.69) && first.accuracy == 500)
    #expect(snapshots[0].settlements[2].coordinate == Coordinate(41, 35))
  }

  @Test func `unasked, points are refused with the flag that takes them`() throws {
    let text = collection(
      point(#""actor":"A","date":"2024-01-01""#, #""Point","coordinates":[40.83,34.69]"#))
    #expect(try refusal { _ = try control(text) } == "map.geojson: feature 0: \(Self.advice)")
    #expect(
      try refusal { _ = try control("lon,lat,actor,date\n40,34,A,2024-01-01\n", named: "t.csv") }
        == "t.csv: \(Self.advice)")
  }

  @Test func `lines stay refused`() throws {
    let text = collection(
      point(#""actor":"A","date":"2024-01-01""#, #""LineString","coordinates":[[1,1],[2,2]]"#))
    #expect(
      try refusal { _ = try control(text, asking) }
        == "map.geojson: feature 0: lines where polygons are wanted")
  }

  @Test(arguments: [
    "town,lon,lat,controller,date\nHajin,40.83,34.69,A,2024-01-01\nSusah,40.98,34.5,B,2024-01-02\n",
    "town;lon;lat;controller;date\nHajin;40,83;34,69;A;2024-01-01\nSusah;40,98;34,5;B;2024-01-02\n",
    "town\tlongitude\tlatitude\tactor\tdate\nHajin\t40.83\t34.69\tA\t2024-01-01\n"
      + "Susah\t40.98\t34.5\tB\t2024-01-02\n",
  ])
  func `tables of towns become settlements by day`(_ text: String) throws {
    let (snapshots, _) = try control(text, named: "towns.csv", asking)
    #expect(snapshots.map { "\($0.date)" } == ["2024-01-01", "2024-01-02"])
    #expect(snapshots.flatMap(\.settlements).map(\.name) == ["Hajin", "Susah"])
    #expect(snapshots[0].settlements[0].coordinate == Coordinate(40.83, 34.69))
    #expect(snapshots[1].settlements[0].actor == "B")
    #expect(snapshots[1].settlements[0].location.line == 3)
  }

  @Test(arguments: [
    (
      "lon,actor,date\n1,A,2024-01-01\n",
      "towns.csv: no column 'latitude' (there are: lon, actor, date)"
    ),
    ("lon,lat,date\n1,1,2024-01-01\n", "towns.csv: no column 'actor' (there are: lon, lat, date)"),
    (
      "lon,lat,actor,date\n1,91,A,2024-01-01\n",
      "towns.csv: line 2: latitude '91' is not a number from -90 to 90"
    ),
    ("lon,lat,actor\n1,1,A\n", "towns.csv: line 2: date '' is not a day such as 2017-12-07"),
    (
      "lon,lat,actor,date\n1,1,,2024-01-01\n",
      "towns.csv: line 2: no actor; fill in the column 'actor'"
    ),
  ])
  func `a row that is no settlement is refused with its line`(
    _ text: String, _ words: String
  ) throws {
    #expect(try refusal { _ = try control(text, named: "towns.csv", asking) } == words)
  }

  @Test func `a package may ask for it, by the one method there is`() throws {
    let folder = try Folder()
    try folder.write("r.geojson", collection(feature(#""id":"R","name":"Region""#)))
    try folder.write("t.csv", "x,y,who\n36.5,33.5,gov\n")
    func write(_ method: String) throws {
      try folder.write(
        "datapackage.json",
        #"{"resources":[{"path":"r.geojson","controlshare":{"role":"regions"}},"#
          + #"{"path":"t.csv","controlshare":{"role":"control","date":"2024-01-01","#
          + #""fields":{"actor":"who"},"crosswalk":{"actor":{"gov":"government"}},"#
          + #""settlements":"\#(method)"}}]}"#)
    }
    try write("voronoi")
    var data = try Dataset(folder: folder.path)
    #expect(try data.readSnapshots().flatMap(\.settlements).map(\.actor) == ["government"])
    try write("circles")
    #expect(
      try refusal { _ = try Dataset(folder: folder.path) }
        .contains("settlements 'circles' is not 'voronoi'"))
  }
}
