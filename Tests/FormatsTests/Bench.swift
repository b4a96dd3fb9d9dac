import Formats
import Foundation
import GeoJSON
import Geometry
import SampleFiles

/// A folder for one test, and GDAL's own programs to write files of other formats into it.
struct Bench {
  /// The folder, removed when the bench is.
  let folder: Folder

  /// Whether GDAL itself is there.
  static let hasLibrary = (try? Formats.version()) != nil

  /// Whether GDAL's programs are there; without them nothing can be written to be read.
  static let hasTools = run("ogr2ogr", ["--version"]) != nil

  init() throws { folder = try Folder() }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// Writes a file.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Writes a text.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// Removes a file.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// Converts a file of the folder with `ogr2ogr`.
  @discardableResult
  func convert(_ source: String, to target: String, _ arguments: [String] = []) throws -> String {
    let words = arguments + [path(target), path(source)]
    guard Self.run("ogr2ogr", words) == 0 else { throw Failure(words: words) }
    return path(target)
  }

  /// Packs files of the folder into an archive, without their folder's name.
  @discardableResult
  func pack(_ names: [String], into archive: String) throws -> String {
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sys.argv[3:]: archive.write(sys.argv[2] + "/" + name, name)
      """
    let words = ["-c", script, path(archive), folder.path] + names
    guard Self.run("python3", words) == 0 else { throw Failure(words: words) }
    return path(archive)
  }

  struct Failure: Error { var words: [String] }

  /// Runs a program, its words going nowhere, and gives its status; `nil` if there is no such program.
  @discardableResult
  static func run(_ program: String, _ arguments: [String]) -> Int32? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 127 ? nil : process.terminationStatus
  }
}

/// What the samples hold: two districts, one with a hole and an island, in a corner of Syria.
enum Sample {
  /// The features as GeoJSON, with text beyond Latin, numbers and a date.
  static let districts = """
    {"type":"FeatureCollection","name":"districts","features":[
    {"type":"Feature","properties":{"code":"SY01","name":"دمشق","people":1500000,"level":1.5,
    "seen":"2017-12-07"},
    "geometry":{"type":"MultiPolygon","coordinates":[
    [[[36,33],[37,33],[37,34],[36,34],[36,33]],[[36.25,33.25],[36.25,33.5],[36.5,33.5],[36.5,33.25],[36.25,33.25]]],
    [[[37.5,33],[38,33],[38,33.5],[37.5,33]]]]}},
    {"type":"Feature","properties":{"code":"SY02","name":"Rif Dimashq","people":2,"level":-0.25,
    "seen":"2018-01-02"},
    "geometry":{"type":"Polygon","coordinates":[[[36,32],[37.123456,32],[37,33],[36,33],[36,32]]]}}]}
    """

  /// The rings of polygons on a grid, without what formats may change: where a ring begins, which way it
  /// runs.
  static func rings(_ geometry: FeatureGeometry?, within step: Double) -> [[[Double]]] {
    switch geometry {
    case .polygons(let polygons): polygons.flatMap(\.rings).map { ring($0, within: step) }
    case .collection(let parts): parts.flatMap { rings($0, within: step) }
    default: []
    }
  }

  private static func ring(_ coordinates: [Coordinate], within step: Double) -> [[Double]] {
    func round(_ value: Double) -> Double { step == 0 ? value : (value / step).rounded() * step }
    var ring = coordinates.dropLast().map { [round($0.longitude), round($0.latitude)] }
    guard let first = ring.indices.min(by: { ring[$0].lexicographicallyPrecedes(ring[$1]) }) else {
      return ring
    }
    ring = Array(ring[first...] + ring[..<first])
    guard ring[ring.count - 1].lexicographicallyPrecedes(ring[1 % ring.count]) else { return ring }
    return [ring[0]] + ring.dropFirst().reversed()
  }
}
