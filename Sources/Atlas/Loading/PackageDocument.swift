internal import GeoJSON

/// A `datapackage.json`, read.
struct PackageDocument {
  let root: JSONObject
  let location: FeatureLocation

  /// Parses the bytes and checks the outermost shape.
  ///
  /// - Throws: `AtlasError` if it is no data package.
  init(_ file: LoadedFile) throws(AtlasError) {
    location = FeatureLocation(file: file.path)
    let document: JSON
    do {
      document = try JSON(parsing: file.bytes)
    } catch {
      throw AtlasError(location, .json(error))
    }
    guard let object = document.object else {
      throw AtlasError(location, .package(reason: "a data package is a JSON object"))
    }
    root = object
    guard own["format"].map({ $0.number == Self.format }) ?? true else {
      throw AtlasError(
        location,
        .package(
          reason: "'format' is \(own["format"]?.text().excerpt ?? ""), which another version of "
            + "controlshare made; this one reads \(Int(Self.format))"))
    }
  }

  /// The dataset format that is read; see `Geodata/README.md`.
  private static let format = 1.0

  /// The title, else the name.
  var title: String { root["title"]?.string ?? root["name"]?.string ?? "" }

  /// The id of the region that is meant when none is named.
  var defaultRegion: String? { own["default_region"]?.string }

  /// The actors that the package lists.
  ///
  /// - Throws: `AtlasError` for an actor without an id, and for two of one id.
  func actors() throws(AtlasError) -> [Actor] {
    var actors: [Actor] = []
    var seen: Set<String> = []
    for (index, entry) in (own["actors"]?.array ?? []).enumerated() {
      guard let id = entry["id"]?.string?.trimmed, !id.isEmpty else {
        throw AtlasError(location, .package(reason: "actors[\(index)] has no 'id'"))
      }
      guard seen.insert(id).inserted else {
        throw AtlasError(location, .package(reason: "two actors of the id '\(id.excerpt)'"))
      }
      let aliases = entry["aliases"]?.array?.compactMap(\.string) ?? []
      let colour = entry["color"]?.string
      if let colour, colour.firstMatch(of: /^#[0-9a-fA-F]{6}$/) == nil {
        throw AtlasError(
          location,
          .package(reason: "the color of '\(id.excerpt)' is '\(colour.excerpt)', not #rrggbb"))
      }
      actors.append(
        Actor(id: id, name: entry["name"]?.string ?? id, aliases: aliases, colour: colour))
    }
    return actors
  }

  /// The resources that have a role.
  ///
  /// - Throws: `AtlasError` for a resource whose path is missing or leaves the folder.
  func resources() throws(AtlasError) -> [PackageResource] {
    guard let entries = root["resources"]?.array else {
      throw AtlasError(location, .package(reason: "no 'resources' in the data package"))
    }
    var resources: [PackageResource] = []
    for (index, entry) in entries.enumerated() where entry["controlshare"] != nil {
      let place = FeatureLocation(file: "\(location.file): resources[\(index)]")
      resources.append(try PackageResource(entry, package: root, at: place))
    }
    return resources
  }

  /// The package's own `controlshare` object, empty if it has none.
  private var own: JSONObject { root["controlshare"]?.object ?? JSONObject() }
}
