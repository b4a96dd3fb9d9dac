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
    do {
      guard let object = try JSON(parsing: file.bytes).object else {
        throw AtlasError(location, .package(reason: "a data package is a JSON object"))
      }
      root = object
    } catch let error as JSONError {
      throw AtlasError(location, .json(error))
    } catch let error as AtlasError {
      throw error
    } catch {
      preconditionFailure("unexpected error \(error)")
    }
  }

  /// The package's own `controlshare` object, empty if it has none.
  var own: JSONObject { root["controlshare"]?.object ?? JSONObject() }

  /// The title, else the name.
  var title: String { root["title"]?.string ?? root["name"]?.string ?? "" }

  /// The actors that the package lists.
  ///
  /// - Throws: `AtlasError` for an actor without an id.
  func actors() throws(AtlasError) -> [Actor] {
    var actors: [Actor] = []
    for entry in own["actors"]?.array ?? [] {
      guard let id = entry["id"]?.string, !id.isEmpty else {
        throw AtlasError(location, .package(reason: "an actor without an 'id'"))
      }
      let aliases = entry["aliases"]?.array?.compactMap(\.string) ?? []
      actors.append(Actor(id: id, name: entry["name"]?.string ?? id, aliases: aliases))
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
}

/// One resource of a data package with its role.
struct PackageResource {
  var name: String
  var path: String
  var role: String
  var fields: Fields
  /// Which column means what, for tables.
  var columns: [String: String]
  var codeSystem: String
  var sources: String
  var licences: String
  private let own: JSONObject
  private let location: FeatureLocation

  init(_ entry: JSON, package: JSONObject, at location: FeatureLocation) throws(AtlasError) {
    guard let path = entry["path"]?.string else {
      throw AtlasError(location, .package(reason: "a resource needs one 'path'"))
    }
    // The Data Package specification forbids paths that leave the folder.
    guard !path.hasPrefix("/"), !path.contains("://"), !path.split(separator: "/").contains("..")
    else {
      throw AtlasError(
        location, .package(reason: "path '\(path.excerpt)' leaves the folder of the package"))
    }
    own = entry["controlshare"]?.object ?? JSONObject()
    guard let role = own["role"]?.string else {
      throw AtlasError(location, .package(reason: "its 'controlshare' object names no 'role'"))
    }
    self.location = location
    self.path = path
    self.role = role
    name = entry["name"]?.string ?? path
    fields = try Fields(own["fields"]?.object, at: location)
    columns = [:]
    for member in own["fields"]?.object?.members ?? [] {
      columns[member.key] = member.value.string
    }
    codeSystem = own["code_system"]?.string ?? ""
    let sources = entry["sources"]?.array ?? package["sources"]?.array ?? []
    self.sources = sources.compactMap { $0["title"]?.string }.joined(separator: "; ")
    let licences = entry["licenses"]?.array ?? package["licenses"]?.array ?? []
    self.licences = licences.compactMap { $0["name"]?.string ?? $0["title"]?.string }
      .joined(separator: "; ")
  }

  /// The reader for a resource of role `control`.
  ///
  /// - Throws: `AtlasError` for a date that is none, and a crosswalk to an unknown status.
  func controlReader() throws(AtlasError) -> ControlReader {
    var reader = ControlReader(fields: fields, source: own["source"]?.string ?? name)
    if let text = own["date"]?.string {
      guard let date = CalendarDate(text) else {
        throw AtlasError(
          location, .value(field: "date", found: text, expected: "a day such as 2017-12-07"))
      }
      reader.date = date
    }
    reader.accuracy = own["accuracy_m"]?.number
    reader.isReconstruction = own["reconstruction"]?.bool ?? false
    let crosswalk = own["crosswalk"]?.object
    for member in crosswalk?["actor"]?.object?.members ?? [] {
      reader.actorWords[member.key] = member.value.string
    }
    for member in crosswalk?["status"]?.object?.members ?? [] {
      guard let word = member.value.string, let status = Status(rawValue: word) else {
        throw AtlasError(
          location,
          .value(
            field: "crosswalk.status.\(member.key)", found: member.value.text(),
            expected: "one of \(Status.allCases.map(\.rawValue).joined(separator: ", "))"))
      }
      reader.statusWords[member.key] = status
    }
    return reader
  }
}
