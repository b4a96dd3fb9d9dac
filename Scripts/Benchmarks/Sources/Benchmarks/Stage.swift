import Atlas
import Foundation
import GeoJSON
import Geometry
import Overlay
import Planimeter
import Shares

/// A stage of the work whose time is taken.
enum Stage: String, CaseIterable {
  /// Bytes to features.
  case parse
  /// Regions to what is measured in.
  case prepare
  /// Areas of one snapshot in all regions, without building an overlay.
  case measure
  /// The same of a snapshot that repeats all but one area of the one before, as daily maps do.
  case next
  /// The union of the control areas by GEOS, which measuring does without.
  case union
  /// Files to shares, on one core.
  case endToEnd = "end-to-end"

  /// What one repetition goes through.
  struct Load {
    var vertices: Int
    var bytes: Int
    var work: Work

    /// Does the work once and returns something that depends on all of it.
    func run() async throws -> Double {
      switch work {
      case .now(let run): try run()
      case .later(let run): try await run()
      }
    }
  }

  /// What is done; valgrind cannot follow a program whose main function waits for tasks.
  enum Work {
    case now(() throws -> Double)
    case later(() async throws -> Double)
  }

  /// The work on a map, ready to be repeated.
  func load(_ map: GeneratedMap) throws -> Load {
    let file = map.controlFile(date: "2024-01-01")
    let features = map.control.map { [$0] }
    let groups = map.control.indices.map { $0 * 2 < map.control.count ? 0 : 1 }
    let regions = map.regions.map { MultiPolygon([$0]) }
    switch self {
    case .parse:
      return Load(
        vertices: map.controlVertices, bytes: file.count,
        work: .now {
          Double(try FeatureReader(keeping: ["actor", "date"]).read(file).features.count)
        })
    case .prepare:
      return Load(
        vertices: map.regionVertices, bytes: 16 * map.regionVertices,
        work: .now {
          PreparedRegions(regions).areas.reduce(0, +)
        })
    case .measure:
      let prepared = PreparedRegions(regions)
      return Load(
        vertices: map.controlVertices, bytes: 16 * map.controlVertices,
        work: .now {
          try Planimeter.measure(
            features, groups: groups, groupCount: 2, in: prepared, measuringFronts: false
          ).totals.reduce(0, +)
        })
    case .next:
      let prepared = PreparedRegions(regions)
      var today = features
      var tomorrow = [[GeneratedMap(seed: 2).control[0]]] + features.dropFirst()
      var precedent: Precedent?
      return Load(
        vertices: map.controlVertices, bytes: 16 * map.controlVertices,
        work: .now {
          swap(&today, &tomorrow)
          return try Planimeter.measure(
            Outlines(today, groups: groups, groupCount: 2), in: prepared, measuringFronts: false,
            precedent: &precedent
          ).totals.reduce(0, +)
        })
    case .union:
      let grounds = map.control.map { MultiPolygon([$0]) }
      return Load(
        vertices: map.controlVertices, bytes: 16 * map.controlVertices,
        work: .now {
          Double(try Overlay.union(grounds).vertexCount)
        })
    case .endToEnd:
      return try Self.endToEnd(map)
    }
  }

  private static func endToEnd(_ map: GeneratedMap, snapshots: Int = 20) throws -> Load {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let regions = folder.appendingPathComponent("regions.geojson")
    try Data(map.regionsFile()).write(to: regions)
    var files = LooseFiles()
    files.regions = [regions.path]
    var bytes = 0
    for day in 1...snapshots {
      let date = day < 10 ? "2024-01-0\(day)" : "2024-01-\(day)"
      // No two files alike: files of the same bytes are measured once.
      let content = GeneratedMap(seed: UInt64(day)).controlFile(date: date)
      bytes += content.count
      let path = folder.appendingPathComponent("\(date).geojson")
      try Data(content).write(to: path)
      files.control.append(path.path)
    }
    return Load(
      vertices: map.controlVertices * snapshots, bytes: bytes,
      work: .later {
        var data = Dataset()
        try data.add(files)
        let references = data.regions.indices.map { RegionReference(index: $0) }
        let options = MeasuringOptions()
        let set = try RegionSet(data, references, options: options)
        let series = Series(in: set, options: options, jobs: 1, digesting: false)
        let outcome = try await series.measure(data.controlFiles)
        return outcome.assessment.shares.reduce(0) { $0 + $1.area.best }
      })
  }
}
