import Atlas
import Foundation

/// The datasets that names are tried on: bundled ones, shared ones if they are there, and small ones
/// written for one question.
enum NamesData {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Syria's regions, actors and places, read once for all tests.
  static let syria = Result { try bundled("syria-2017-12") }
  static let syriaGazetteer = syria.map { Gazetteer($0) }

  static func bundled(_ name: String) throws -> Dataset {
    try Dataset(folder: root.appendingPathComponent("Geodata/\(name)").path)
  }

  /// Boundary files beside the project, or `nil` where they are not.
  static func shared(_ files: String..., name: String? = nil) throws -> Dataset? {
    let folder = root.deletingLastPathComponent().appendingPathComponent("shared/data/regions")
    var loose = LooseFiles()
    loose.regions = files.map { folder.appendingPathComponent($0).path }
    loose.nameField = name
    guard loose.regions.allSatisfy(FileManager.default.fileExists(atPath:)) else { return nil }
    var data = Dataset()
    try data.add(loose)
    return data
  }

  static func region(
    _ id: String, _ names: String..., level: String = "", parent: String? = nil,
    codes: [String: String] = [:]
  ) -> Region {
    Region(
      id: id, name: names[0], outline: [], location: FeatureLocation(file: "test"),
      spellings: names.dropFirst().map { Region.Spelling($0) }, level: level, parent: parent,
      codes: codes.sorted { $0.key < $1.key }.map { Region.Code(system: $0.key, code: $0.value) })
  }

  static func gazetteer(_ regions: [Region]) -> Gazetteer {
    var data = Dataset()
    data.regions = regions
    return Gazetteer(data)
  }
}

extension Gazetteer {
  /// The id of the region that a text means, or the error's case as a word.
  func idOrRefusal(_ text: String, _ data: Dataset) -> String {
    do throws(NameError) {
      let found = try region(text)
      return data.regions[found.index].id + (found.part.map { "/\($0.rawValue)" } ?? "")
    } catch {
      return error.word
    }
  }
}

extension NameError {
  var word: String {
    switch self {
    case .unknown: "unknown"
    case .ambiguous: "ambiguous"
    case .placeInstead: "place instead"
    case .codeWithoutSystem: "code without system"
    case .unknownCode: "unknown code"
    }
  }
}
