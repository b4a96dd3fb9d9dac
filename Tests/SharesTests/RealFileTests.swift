import Atlas
import Foundation
import GeoJSON
import Shares
import Testing

/// Real files are read in place where they are present; the overlay route is the reference.
@Suite struct RealFileTests {
  private static let folder: URL = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ProcessInfo.processInfo.environment["CONTROLSHARE_SHARED_DATA"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared/data")
  }()

  /// Which file is held against which regions.
  struct Pair: CustomTestStringConvertible, Sendable {
    var control: String
    var regions: String

    var testDescription: String { "\(control) in \(regions)" }
  }

  private static let pairs = [
    Pair(
      control: "control/acaps_yemen_control_2023-05_simplified",
      regions: "regions/ne10m_adm1_YEM"),
    Pair(
      control: "control/wikimedia_ukraine_control_2026-04-24", regions: "regions/ne10m_adm1_UKR"),
    // Boundaries as control: the same ground drawn twice, and every border in common.
    Pair(control: "regions/ne10m_adm1_SYR", regions: "regions/ocha_syr_adm1_simplified"),
    Pair(control: "regions/ocha_syr_adm1_simplified", regions: "regions/ne10m_adm1_SYR"),
    Pair(control: "regions/ocha_syr_adm1_simplified", regions: "regions/ocha_syr_adm1_simplified"),
    Pair(control: "regions/ocha_syr_adm3_simplified", regions: "regions/ocha_syr_adm1_simplified"),
    Pair(
      control: "regions/ocha_damascus_neighbourhoods", regions: "regions/ocha_syr_adm3_simplified"),
  ].filter { pair in
    [pair.control, pair.regions].allSatisfy {
      FileManager.default.isReadableFile(atPath: folder.appending(path: "\($0).geojson").path)
    }
  }

  @Test(.enabled(if: !pairs.isEmpty), arguments: pairs)
  func `shares of real files are those of the overlay route`(_ pair: Pair) throws {
    let path = Self.folder.appending(path: "\(pair.control).geojson")
    let collection = try FeatureReader().read([UInt8](Data(contentsOf: path)))
    var areas: [ControlArea] = []
    for feature in collection.features {
      guard case .polygons(let outline)? = feature.geometry else { continue }
      areas.append(
        ControlArea(
          actor: ["A", "B", "C"][feature.index % 3], outline: outline,
          location: FeatureLocation(file: pair.control, feature: feature.index)))
    }
    var files = LooseFiles()
    files.regions = [Self.folder.appending(path: "\(pair.regions).geojson").path]
    var data = Dataset()
    try data.add(files)
    let references = data.regions.indices.map { RegionReference(index: $0) }
    let options = MeasuringOptions(allowsRepair: true)
    let regions = try RegionSet(data, references, options: options)
    let date = try #require(CalendarDate("2020-01-01"))
    let snapshot = Snapshot(source: "file", date: date, areas: areas)
    try #require(!areas.isEmpty)
    #expect(try OverlayRoute.disagreements(snapshot, in: regions) == [])
  }
}
