import SampleFiles
import Testing

@testable import Atlas

@Suite struct PackageTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("r.geojson", collection(feature(#""id":"SY","name":"Syria""#)))
    try folder.write("c.geojson", collection(feature(#""who":"ИГИЛ","how":"держит""#)))
    try folder.write("p.csv", "title,longitude,latitude\nHajin,40.83,34.69\n")
    try folder.write("claims.csv", "claimant,date,actor,region,wording\nx,2017-12-07,IS,SY,3%\n")
  }

  private func package(_ resources: String..., own: String = "") throws -> Dataset {
    try folder.write(
      "datapackage.json",
      #"{"name":"n","title":"T","licenses":[{"name":"CC0-1.0"}],"sources":[{"title":"S"}],"#
        + #""controlshare":{\#(own)},"resources":[\#(resources.joined(separator: ","))]}"#)
    return try Dataset(folder: folder.path)
  }

  private func control(_ resource: String) throws -> [Snapshot] {
    var data = try package(resource)
    return try data.readSnapshots()
  }

  private let regions = #"{"path":"r.geojson","controlshare":{"role":"regions"}}"#

  private func words(_ reading: () throws -> Void) throws -> String {
    try refusal(reading).replacing(folder.path + "/", with: "")
  }

  @Test func `every role is read, with fields, crosswalk and provenance`() throws {
    let control =
      #"{"path":"c.geojson","licenses":[{"name":"CC-BY-4.0"}],"controlshare":{"role":"control","#
      + #""source":"mapper","date":"2017-12-07","accuracy_m":500,"reconstruction":true,"#
      + #""fields":{"actor":"who","status":"how"},"#
      + #""crosswalk":{"actor":{"ИГИЛ":"is"},"status":{"держит":"controlled"}}}}"#
    var data = try package(
      control, regions,
      #"{"path":"p.csv","controlshare":{"role":"places","fields":{"name":"title"}}}"#,
      #"{"path":"claims.csv","controlshare":{"role":"claims"}}"#,
      #"{"path":"missing.txt","title":"without a role"}"#,
      own: #""default_region":"SY","actors":[{"id":"is","name":"Islamic State","aliases":["IS"]}]"#)
    let snapshots = try data.readSnapshots()
    #expect(data.title == "T" && data.defaultRegion == "SY" && data.notices.isEmpty)
    #expect(data.regions.map(\.id) == ["SY"] && data.places.map(\.name) == ["Hajin"])
    #expect(data.claims.map(\.wording) == ["3%"])
    #expect(data.actors == [Actor(id: "is", name: "Islamic State", aliases: ["IS"])])
    let snapshot = try #require(snapshots.first)
    #expect(snapshot.source == "mapper" && snapshot.caveats == [.reconstruction])
    #expect(snapshot.areas.map(\.actor) == ["is"] && snapshot.areas[0].accuracy == 500)
    #expect(data.inputs.map(\.role) == ["datapackage", "regions", "places", "claims", "control"])
    #expect(data.inputs.map(\.licence) == ["", "CC0-1.0", "CC0-1.0", "CC0-1.0", "CC-BY-4.0"])
    #expect(data.inputs[1].source == "S" && data.inputs[1].sha256.count == 64)
  }

  @Test func `the data package itself may be named`() throws {
    _ = try package(regions)
    #expect(try Dataset(folder: folder.path + "/datapackage.json").regions.count == 1)
  }

  @Test(arguments: [
    "/etc/passwd", "../r.geojson", "a/../../r.geojson", "https://example.org/r.geojson",
    "~/r.geojson", #"..\\r.geojson"#, #"C:\\r.geojson"#, "file:r.geojson",
  ])
  func `a path that leaves the folder is refused`(_ path: String) throws {
    let message = try words {
      _ = try package(#"{"path":"\#(path)","controlshare":{"role":"regions"}}"#)
    }
    let shown = path.replacing(#"\\"#, with: #"\"#)
    #expect(
      message == "datapackage.json: resources[0]: path '\(shown)' leaves the folder of the package")
  }

  @Test(arguments: [
    (#"{"controlshare":{"role":"regions"}}"#, "a resource needs one 'path'"),
    (#"{"path":["a","b"],"controlshare":{"role":"regions"}}"#, "a resource needs one 'path'"),
    (#"{"path":"","controlshare":{"role":"regions"}}"#, "a resource needs one 'path'"),
    (#"{"path":"a","controlshare":{}}"#, "its 'controlshare' object names no 'role'"),
    (
      #"{"path":"a","controlshare":{"role":"contrl"}}"#,
      "role 'contrl' is not one of regions, control, places, claims, control-table"
    ),
    (
      #"{"path":"c.geojson","controlshare":{"role":"control","date":"soon"}}"#,
      "date 'soon' is not a day such as 2017-12-07"
    ),
    (
      #"{"path":"c.geojson","controlshare":{"role":"control","accuracy_m":"1 km"}}"#,
      "accuracy_m '1 km' is not a number of metres from 0 to 1000000"
    ),
    (
      #"{"path":"c.geojson","controlshare":{"role":"control","reconstruction":1}}"#,
      "reconstruction '1' is not true or false"
    ),
    (
      #"{"path":"c.geojson","controlshare":{"role":"control","fields":{"actor":1}}}"#,
      "fields.actor '1' is not a name"
    ),
    (
      #"{"path":"c.geojson","controlshare":{"role":"control","crosswalk":{"status":{"a":"held"}}}}"#,
      "crosswalk.status.a 'held' is not one of controlled, contested, claimed, presence, influence, "
        + "liberated, unknown"
    ),
    (
      #"{"path":"c.geojson","controlshare":{"role":"control","crosswalk":{"actor":{"a":1}}}}"#,
      "crosswalk.actor.a '1' is not an actor's id"
    ),
  ])
  func `a resource that breaks the format is refused with its place`(
    _ resource: String, _ reason: String
  ) throws {
    #expect(
      try words { _ = try package(regions, resource) }
        == "datapackage.json: resources[1]: " + reason)
  }

  @Test func `a package that is none is refused`() throws {
    for (text, reason) in [
      ("[]", "a data package is a JSON object"),
      ("{}", "no 'resources' in the data package"),
      (#"{"resources":{}}"#, "no 'resources' in the data package"),
      (
        #"{"resources":[],"controlshare":{"actors":[{"name":"A"}]}}"#,
        "actors[0] has no 'id'"
      ),
      (
        #"{"resources":[],"controlshare":{"actors":[{"id":"a"},{"id":"a"}]}}"#,
        "two actors of the id 'a'"
      ),
    ] {
      try folder.write("datapackage.json", text)
      let message = try words { _ = try Dataset(folder: folder.path) }
      #expect(message == "datapackage.json: " + reason)
    }
    try folder.write("datapackage.json", #"{"resources":[}"#)
    #expect(
      try words { _ = try Dataset(folder: folder.path) }
        .hasPrefix("datapackage.json: line 1, column 15: "))
  }

  @Test func `a field that no feature has is refused with the resource's file`() throws {
    let message = try words {
      _ = try control(
        #"{"path":"c.geojson","controlshare":{"role":"control","fields":{"actor":"x"}}}"#)
    }
    #expect(message == "c.geojson: no feature has a property 'x' (there are: who, how)")
  }

  @Test func `two regions of one id are refused, in one file and in two`() throws {
    try folder.write("r2.geojson", collection(feature(#""id":"SY","name":"Syria again""#)))
    #expect(
      try words {
        _ = try package(
          regions, #"{"path":"r2.geojson","controlshare":{"role":"regions"}}"#)
      }.hasPrefix("r2.geojson: feature 0: id 'SY' is that of "))
  }

  @Test func `a default region that does not exist is refused`() throws {
    #expect(
      try words { _ = try package(regions, own: #""default_region":"IQ""#) }
        == "datapackage.json: 'default_region' is 'IQ', which no region has as id")
  }

  @Test func `a file that changed since the package was written is told`() throws {
    let data = try package(
      #"{"path":"r.geojson","hash":"sha256:00000000ff","controlshare":{"role":"regions"}}"#)
    let notice = try #require(data.notices.first).message
    #expect(
      notice.hasPrefix("changed since the data package was written: its SHA-256 begins with "))
    #expect(notice.hasSuffix(", stated is 00000000"))
  }

  @Test func `what is no dataset folder is refused with the reason`() throws {
    let path = folder.path
    #expect(
      try words { _ = try Dataset(folder: path + "/nowhere") } == "nowhere: no such folder")
    #expect(
      try words { _ = try Dataset(folder: path + "/r.geojson") }
        == "r.geojson: is a file, not the folder of a dataset; "
        + "pass it with --regions or --control")
    #expect(
      try refusal { _ = try Dataset(folder: path) }
        == "\(path): the folder holds no datapackage.json")
  }

  @Test func `a resource that is not there is refused`() throws {
    #expect(
      try words {
        _ = try package(#"{"path":"gone.geojson","controlshare":{"role":"regions"}}"#)
      } == "gone.geojson: no such file or folder")
  }

  @Test(arguments: [
    ("7", "crosswalk '7' is not an object of words and what they mean"),
    (#"{"status":1}"#, "status '1' is not an object of words and what they mean"),
    (#"{"statsu":{}}"#, "crosswalk.statsu '{}' is not for 'actor' or 'status'"),
  ])
  func `a crosswalk that would be passed over is refused`(_ crosswalk: String, _ reason: String)
    throws
  {
    let words = try words {
      _ = try package(
        #"{"path":"c.geojson","controlshare":{"role":"control","crosswalk":\#(crosswalk)}}"#)
    }
    #expect(words == "datapackage.json: resources[0]: " + reason)
  }

  @Test func `fields that are no object and a path without end are refused`() throws {
    #expect(
      try words {
        _ = try package(
          #"{"path":"c.geojson","controlshare":{"role":"control","fields":"actor"}}"#)
      } == "datapackage.json: resources[0]: fields 'actor' is not an object of words and what "
        + "they mean")
    let long = String(repeating: "x", count: 5_000)
    #expect(
      try words {
        _ = try package(#"{"path":"\#(long)","controlshare":{"role":"control"}}"#)
      } == "datapackage.json: resources[0]: a path of 5000 bytes")
  }
}
