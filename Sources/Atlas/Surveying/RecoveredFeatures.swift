internal import GeoJSON

/// The features of a file, those without a fault also where another has one.
struct RecoveredFeatures {
  var collection: FeatureFile
  var faults: [AtlasError] = []
  /// What the file says of its licence, empty if nothing.
  var licence = ""

  init(_ file: LoadedFile) {
    collection = FeatureFile(path: file.path, features: [])
    do throws(AtlasError) {
      collection = try FeatureFile(file, keeping: nil)
    } catch {
      faults.append(error)
      switch error.problem {
      case .json: salvage(file)
      default: collection.features = Self.features(of: file.bytes)
      }
    }
    licence = Self.licence(of: file.bytes, features: collection.features)
  }

  /// Reads feature by feature what is JSON all through, and else what comes before the fault.
  private mutating func salvage(_ file: LoadedFile) {
    guard let root = try? JSON(parsing: file.bytes), let entries = root["features"]?.array else {
      collection.features = Self.features(of: file.bytes)
      return
    }
    faults = []
    if let crs = root["crs"] {
      do throws(AtlasError) {
        try FeatureFile.checkSystem(crs, at: FeatureLocation(file: file.path))
      } catch {
        faults.append(error)
      }
    }
    for (index, entry) in entries.enumerated() {
      do throws(JSONError) {
        for var feature in try FeatureReader().read(entry.serialised()).features {
          feature.index = index
          collection.features.append(feature)
        }
      } catch {
        faults.append(
          AtlasError(
            FeatureLocation(file: file.path, feature: index),
            .package(reason: "\(error.reason)")))
      }
    }
  }

  private static func features(of bytes: [UInt8]) -> [Feature] {
    var features: [Feature] = []
    _ = try? FeatureReader().forEachFeature(in: bytes.span) { features.append($0) }
    return features
  }

  private static func licence(of bytes: [UInt8], features: [Feature]) -> String {
    let members = (try? FeatureReader(keeping: []).forEachFeature(in: bytes.span) { _ in }) ?? [:]
    let words = ["license", "licence", "licenses", "licences"]
    let holders = [members, members["metadata"]?.object ?? [:]] + features.map(\.properties)
    for holder in holders {
      for word in words {
        if let text = holder[word]?.string, !text.isEmpty { return text }
      }
    }
    return ""
  }
}

extension FeatureFile {
  /// Features that were read before.
  init(path: String, features: [Feature]) {
    self.path = path
    self.features = features
  }
}

extension StatedAreas {
  /// Every property that by its name is an area, with a positive number.
  static func all(in properties: JSONObject) -> [ControlArea.StatedArea] {
    properties.members.compactMap { member in
      guard isArea(member.key),
        let value = member.value.number ?? member.value.string.flatMap({ Double($0.trimmed) }),
        value.isFinite, value > 0
      else { return nil }
      return ControlArea.StatedArea(property: member.key, value: value)
    }
  }

  private static func isArea(_ property: String) -> Bool {
    if properties.contains(property) { return true }
    let words = property.lowercased().split { !$0.isLetter && !$0.isNumber }
    let units: Set<Substring> = [
      "area", "sqkm", "km2", "sqmi", "mi2", "hectares", "acres", "ha", "m2", "sqm", "dunams",
    ]
    return words.contains { units.contains($0) }
      && !words.contains { ["code", "id", "name", "type"].contains($0) }
  }
}
