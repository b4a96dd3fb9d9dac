import Geometry
import SampleFiles
import Testing

@testable import Atlas

@Suite struct LooseFilesTests {
  private let folder: Folder
  private let regions: String

  init() throws {
    folder = try Folder()
    regions = try folder.write("r.geojson", collection(feature(#""name":"A""#)))
  }

  private func read(_ change: (inout LooseFiles) -> Void) throws -> Dataset {
    var files = LooseFiles()
    files.regions = [regions]
    change(&files)
    var data = Dataset()
    try data.add(files)
    return data
  }

  private func snapshots(_ change: (inout LooseFiles) -> Void) throws -> [Snapshot] {
    var data = try read(change)
    return try data.readSnapshots()
  }

  private func map(_ name: String, _ properties: String = #""actor":"A""#) throws -> String {
    try folder.write(name, collection(feature(properties)))
  }

  @Test func `a folder is one source with a map per file`() throws {
    for day in ["2017-12-07", "2017-12-08", "2017-12-09"] { _ = try map("mapper/\(day).geojson") }
    var data = try read { $0.control = [folder.path + "/mapper"] }
    let snapshots = try data.readSnapshots()
    #expect(Set(snapshots.map(\.source)) == ["mapper"])
    #expect(snapshots.map(\.date.description) == ["2017-12-07", "2017-12-08", "2017-12-09"])
    #expect(data.actors.map(\.id) == ["A"])
  }

  @Test func `files named by a date are of the source that their folder names`() throws {
    let paths = [try map("mapper/2017-12-07.geojson"), try map("mapper/20171208.geojson")]
    let snapshots = try snapshots { $0.control = paths }
    #expect(Set(snapshots.map(\.source)) == ["mapper"])
  }

  @Test func `words beside the date name the source`() throws {
    let paths = [try map("x/isw_2017-12-07.geojson"), try map("x/sohr-20171207.geojson")]
    #expect(try snapshots { $0.control = paths }.map(\.source) == ["isw", "sohr"])
  }

  @Test func `files of one name in two folders are two sources`() throws {
    let paths = [try map("isw/map.geojson"), try map("sohr/map.geojson")]
    let snapshots = try snapshots {
      $0.control = paths
      $0.asOf = CalendarDate("2017-12-07")
    }
    #expect(snapshots.map(\.source) == ["isw/map", "sohr/map"])
  }

  @Test func `an empty folder is refused with what is wanted`() throws {
    try folder.write("empty/README.md", "")
    try folder.write("sheets/a.xlsx", "")
    #expect(
      try refusal { _ = try read { $0.control = [folder.path + "/empty"] } }
        == "\(folder.path)/empty: the folder holds no map, such as *.geojson, *.shp, *.gpkg or *.kml"
    )
    #expect(
      try refusal { _ = try read { $0.control = [folder.path + "/sheets"] } }
        == "\(folder.path)/sheets: the folder holds no map, such as *.geojson, *.shp, *.gpkg or *.kml "
        + "(a.xlsx is of another format)")
  }

  @Test func `maps of another format in the folder are told`() throws {
    _ = try map("mixed/2017-12-07.geojson")
    try folder.write("mixed/2017-12-08.xlsx", "")
    let data = try read { $0.control = [folder.path + "/mixed"] }
    #expect(
      data.notices.map(\.message) == ["not read, being of another format: 2017-12-08.xlsx"])
  }

  @Test func `flags name fields, actor and date`() throws {
    let path = try map("c.geojson", #""who":"B","how":"claimed","when":"2017-12-07""#)
    let named = try snapshots {
      $0.control = [path]
      $0.actorField = "who"
      $0.statusField = "how"
      $0.dateField = "when"
    }
    #expect(named.map { $0.areas.map(\.actor) } == [["B"]])
    #expect(named.map { $0.areas.map(\.status) } == [[.claimed]])
    let others = try snapshots {
      $0.control = [path]
      $0.heldBy = "C"
      $0.asOf = CalendarDate("2017-12-08")
    }
    #expect(others.map { $0.areas.map(\.actor) } == [["C"]])
    #expect(others.map(\.date.description) == ["2017-12-08"])
  }

  @Test func `loose files take the place of the dataset's own`() throws {
    var data = try read { _ in }
    var files = LooseFiles()
    files.regions = [try folder.write("b.geojson", collection(feature(#""name":"B""#)))]
    try data.add(files)
    #expect(data.regions.map(\.name) == ["B"])
    #expect(data.inputs.map(\.role) == ["regions", "regions"])
  }

  @Test func `regions of one id in two files are refused`() throws {
    let other = try folder.write("b.geojson", collection(feature(#""name":"A""#)))
    #expect(
      try refusal { _ = try read { $0.regions.append(other) } }
        == "\(other): feature 0: id 'A' is that of \(regions): feature 0 too; give each its own")
  }

  @Test func `a coordinate system may be for all files or for one`() throws {
    let utm = try folder.write(
      "utm.geojson",
      collection(feature(#""actor":"A""#, square(500_000, 3_700_000, side: 1000))))
    let snapshots = try snapshots {
      $0.control = [utm]
      $0.asOf = CalendarDate("2017-12-07")
      $0.crs = [utm + "=EPSG:32637"]
    }
    let corner = try #require(snapshots[0].areas[0].outline[0].rings[0].first)
    #expect(abs(corner.longitude - 39) < 1e-8)
    var files = LooseFiles()
    files.regions = ["a", "b=c"]
    files.crs = ["EPSG:1", "b=c=EPSG:2", "+proj=utm +zone=37"]
    #expect(files.system(for: "a") == "+proj=utm +zone=37")
    #expect(files.system(for: "b=c") == "EPSG:2")
    files.crs = ["b=c=EPSG:2"]
    #expect(files.system(for: "a") == nil)
  }

  @Test func `what cannot be read is refused in the system's words`() throws {
    #expect(
      try refusal { _ = try snapshots { $0.control = [folder.path + "/gone.geojson"] } }
        == "\(folder.path)/gone.geojson: no such file or folder")
    #expect(
      try refusal { _ = try read { $0.regions = [folder.path] } }
        == "\(folder.path): is a folder, not a file")
    #expect(try refusal { _ = try read { $0.regions = [""] } } == ": an empty path")
    #expect(
      try refusal { _ = try read { $0.regions = ["a\0b"] } }.hasSuffix(
        "a NUL character in the path"))
  }
}
