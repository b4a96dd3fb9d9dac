internal import GeoJSON
internal import Geometry

/// The features of a file, those without a fault also where another has one.
struct RecoveredFeatures {
  var path: String
  var features: [Feature] = []
  /// The `crs` member of the collection.
  var crs: JSON?
  var faults: [AtlasError] = []
  /// Whether the rules of RFC 7946 hold for it, rather than those of another format.
  var isGeoJSON = true
  /// What was noticed of the format.
  var notices: [Notice] = []
  /// What the file says of its licence, empty if nothing.
  var licence = ""

  init(_ file: LoadedFile) {
    path = file.path
    var members = JSONObject()
    do throws(AtlasError) {
      let (collection, remarks, isGeoJSON) = try file.features(keeping: nil)
      (features, members, notices) = (collection.features, collection.members, remarks)
      self.isGeoJSON = isGeoJSON
    } catch {
      guard case .json = error.problem else {
        faults.append(error)
        return
      }
      if let sequence = file.sequence {
        faults.append(error)
        features = sequence.features
      } else if let root = try? JSON(parsing: file.bytes), let entries = root["features"]?.array {
        members = root.object ?? [:]
        salvage(entries)
      } else {
        faults.append(error)
        _ = try? FeatureReader().forEachFeature(in: file.bytes.span) { features.append($0) }
      }
    }
    crs = members["crs"]
    licence = Self.licence(in: members, features)
  }

  /// Reads feature by feature what is JSON all through.
  private mutating func salvage(_ entries: [JSON]) {
    for (index, entry) in entries.enumerated() {
      do throws(JSONError) {
        for var feature in try FeatureReader().read(entry.serialised()).features {
          feature.index = index
          features.append(feature)
        }
      } catch {
        // The line is that of the feature written anew, so only the reason is kept.
        faults.append(
          AtlasError(
            FeatureLocation(file: path, feature: index), .package(reason: "\(error.reason)")))
      }
    }
  }

  private static func licence(in members: JSONObject, _ features: [Feature]) -> String {
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
