import Formats
import Foundation
import SampleFiles
import Testing

@testable import Atlas

private let hasGDAL = (try? Formats.version()) != nil

/// Maps as map sites write them: what a placemark is, is said by its folder, its style or its data.
@Suite(.enabled(if: hasGDAL)) struct KMLTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func document(_ parts: String...) -> String {
    #"<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>"#
      + parts.joined() + "</Document></kml>"
  }

  private func placemark(_ inside: String, _ west: Int = 36, height: String = "") -> String {
    let corners = [(0, 33), (1, 33), (1, 34), (0, 34), (0, 33)]
    let ring = corners.map { "\(west + $0.0),\($0.1)\(height)" }.joined(separator: " ")
    return "<Placemark>\(inside)<Polygon><outerBoundaryIs><LinearRing><coordinates>\(ring)"
      + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
  }

  private func fill(_ colour: String) -> String {
    "<PolyStyle><color>\(colour)</color></PolyStyle>"
  }

  /// What the map gives by a crosswalk's rows.
  private func areas(_ path: String, _ rows: String...) throws -> [String] {
    let table = "field,value,actor,status,date\n" + rows.joined(separator: "\n")
    var reader = ControlReader(source: "s")
    reader.crosswalk = try Crosswalk(LoadedFile(path: "x.csv", bytes: Array(table.utf8)))
    return try reader.read(LoadedFile(path)).snapshots.flatMap { snapshot in
      snapshot.areas.map { "\($0.actor) \($0.status) \(snapshot.date)" }
    }
  }

  /// The values of the draft's lines.
  private func draft(_ path: String) throws -> [String] {
    var plan = try ImportPlan(LooseFiles(), guessing: [path])
    _ = try plan.read(plan.tasks[0])
    return plan.draft.rows.map { "\($0.field)=\($0.value)" }
  }

  @Test func `the folder is the date, the colour the actor, its bytes being alpha blue green red`()
    throws
  {
    let path = try folder.write(
      "m.kml",
      document(
        "<Folder><name>2026-01-01</name>",
        placemark("<Style>\(fill("7f0000ff"))</Style>"), "</Folder>",
        "<Folder><name>2026-01-02</name>",
        placemark("<Style>\(fill("7fff0000"))</Style>"), "</Folder>"))
    #expect(
      try draft(path) == ["folder=2026-01-01", "folder=2026-01-02", "fill=#ff0000", "fill=#0000ff"])
    #expect(
      try areas(
        path, "folder,*,,,YYYY-MM-DD", "fill,#ff0000,Red,controlled,",
        "fill,#0000ff,Blue,controlled,")
        == ["Red controlled 2026-01-01", "Blue controlled 2026-01-02"])
  }

  @Test func `of a style map the normal style counts, not the highlight`() throws {
    let path = try folder.write(
      "m.kml",
      document(
        "<Style id=\"n\">\(fill("ff0000ff"))</Style><Style id=\"h\">\(fill("ff00ff00"))</Style>",
        "<StyleMap id=\"held\"><Pair><key>normal</key><styleUrl>#n</styleUrl></Pair>",
        "<Pair><key>highlight</key><styleUrl>#h</styleUrl></Pair></StyleMap>",
        "<Folder><name>Occupied</name>", placemark("<styleUrl>#held</styleUrl>"), "</Folder>"))
    #expect(try draft(path).prefix(3) == ["folder=Occupied", "style=held", "fill=#ff0000"])
    #expect(
      try areas(path, "style,held,Red,,2026-01-01", "folder,Occupied,,controlled,")
        == ["Red controlled 2026-01-01"])
  }

  @Test func `a style that is nowhere defined is still a name to go by`() throws {
    let path = try folder.write(
      "m.kml",
      document("<Folder><name>F</name>", placemark("<styleUrl>#gone</styleUrl>"), "</Folder>"))
    #expect(try draft(path).contains("style=gone"))
    #expect(
      try areas(path, "style,gone,A,controlled,2026-01-01") == ["A controlled 2026-01-01"])
  }

  @Test func `typed and untyped data are properties`() throws {
    let path = try folder.write(
      "m.kml",
      document(
        "<Schema name=\"S\" id=\"S\"><SimpleField type=\"string\" name=\"side\"/></Schema>",
        "<Folder><name>F</name>",
        placemark(
          "<ExtendedData><SchemaData schemaUrl=\"#S\"><SimpleData name=\"side\">One</SimpleData>"
            + "</SchemaData></ExtendedData>"),
        placemark("<ExtendedData><Data name=\"side\"><value>Two</value></Data></ExtendedData>"),
        "</Folder>"))
    #expect(
      try areas(path, "side,One,1,controlled,2026-01-01", "side,Two,2,claimed,2026-01-01")
        == ["1 controlled 2026-01-01", "2 claimed 2026-01-01"])
  }

  @Test func `heights and points among several geometries change nothing`() throws {
    let plain = placemark("<name>p</name>")
    let polygon = placemark("", height: ",120.5").dropFirst(11).dropLast(12)
    let path = try folder.write(
      "m.kml",
      document(
        "<Folder><name>F</name>", plain, "<Placemark><name>p</name><MultiGeometry>\(polygon)",
        "<Point><coordinates>36.5,33.5,7</coordinates></Point></MultiGeometry></Placemark></Folder>"
      ))
    var request = LooseFiles()
    request.control = [path]
    var plan = try ImportPlan(request, guessing: [])
    _ = try plan.read(plan.tasks[0])
    let row = try #require(plan.draft.rows.first { $0.value == "F" })
    // Twice 10,306.2225707 km² (Snyder 1987, eq. 3-12, by mpmath at 30 digits).
    #expect(row.features == 2 && abs(row.squareMetres - 20_612_445_141.4) < 1)
  }

  @Test func `folders of one name in different folders are told apart`() throws {
    let inner = "<Folder><name>Contested</name>" + placemark("") + "</Folder>"
    let path = try folder.write(
      "m.kml",
      document(
        "<Folder><name>2026-01-01</name>", inner, "</Folder>", "<Folder><name>2026-01-02</name>",
        inner, "</Folder>"))
    let folders = try draft(path).filter { $0.hasPrefix("folder=") }
    #expect(Set(folders).count == 2)
  }

  @Test func `a KMZ is the same map`() throws {
    let text = document(
      "<Folder><name>Held</name>", placemark("<Style>\(fill("ff0000ff"))</Style>"), "</Folder>")
    let path = folder.path + "/m.kmz"
    try Data(StoredArchive.bytes("doc.kml", Array(text.utf8))).write(
      to: URL(fileURLWithPath: path))
    #expect(
      try areas(path, "fill,#ff0000,Red,controlled,2026-01-01") == ["Red controlled 2026-01-01"])
  }
}

/// A ZIP archive of one file that is stored, not compressed (PKWARE's APPNOTE, sections 4.3.7 to 4.3.16).
private enum StoredArchive {
  static func bytes(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let sizes = word(crc(content)) + word(content.count) + word(content.count)
    let common = half(20) + half(0) + half(0) + half(0) + half(33) + sizes + half(name.utf8.count)
    let local = word(0x0403_4b50) + common + half(0) + Array(name.utf8) + content
    let entry =
      word(0x0201_4b50) + half(20) + common + half(0) + half(0) + half(0) + half(0) + word(0)
      + word(0) + Array(name.utf8)
    return local + entry + word(0x0605_4b50) + half(0) + half(0) + half(1) + half(1)
      + word(entry.count) + word(local.count) + half(0)
  }

  private static func half(_ value: Int) -> [UInt8] {
    [UInt8(value & 255), UInt8(value >> 8 & 255)]
  }
  private static func word(_ value: Int) -> [UInt8] { half(value & 65535) + half(value >> 16) }

  private static func crc(_ bytes: [UInt8]) -> Int {
    var register = UInt32.max
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
    }
    return Int(register ^ .max)
  }
}
