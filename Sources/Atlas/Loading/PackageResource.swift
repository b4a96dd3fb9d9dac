internal import GeoJSON

/// One resource of a data package with its role.
struct PackageResource {
  var name: String
  var path: String
  var role: Role
  var fields: Fields
  /// Which column means what, for tables.
  var columns: [String: String]
  /// The system of the ids, empty if not said.
  var codeSystem: String
  /// The coordinate system, in place of what the file says.
  var system: String?
  /// Where the data comes from, and its licence, in the package's words.
  var sources: String
  var licences: String
  /// The digest that the package states, in hexadecimal.
  var sha256: String?
  private let own: JSONObject
  private let location: FeatureLocation

  /// What a resource may be.
  enum Role: String, CaseIterable {
    case regions, control, places, claims
    case controlTable = "control-table"
  }

  /// Reads an entry of `resources`.
  ///
  /// - Throws: `AtlasError` with what is wrong in it.
  init(_ entry: JSON, package: JSONObject, at location: FeatureLocation) throws(AtlasError) {
    guard let path = entry["path"]?.string, !path.isEmpty else {
      throw AtlasError(location, .package(reason: "a resource needs one 'path'"))
    }
    guard Self.staysInFolder(path) else {
      throw AtlasError(
        location, .package(reason: "path '\(path.excerpt)' leaves the folder of the package"))
    }
    own = entry["controlshare"]?.object ?? JSONObject()
    guard let role = own["role"]?.string else {
      throw AtlasError(location, .package(reason: "its 'controlshare' object names no 'role'"))
    }
    guard let role = Role(rawValue: role) else {
      let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw AtlasError(location, .value(field: "role", found: role, expected: "one of \(known)"))
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
    system = own["crs"]?.string
    let sources = entry["sources"]?.array ?? package["sources"]?.array ?? []
    self.sources = sources.compactMap { $0["title"]?.string }.joined(separator: "; ")
    let licences = entry["licenses"]?.array ?? package["licenses"]?.array ?? []
    self.licences = licences.compactMap { $0["name"]?.string ?? $0["title"]?.string }
      .joined(separator: "; ")
    let hash = entry["hash"]?.string?.lowercased()
    sha256 = hash.flatMap { $0.hasPrefix("sha256:") ? String($0.dropFirst(7)) : nil }
  }

  /// The reader for a resource of role `control`.
  ///
  /// - Throws: `AtlasError` for a value that means nothing, and a crosswalk to an unknown status.
  func controlReader() throws(AtlasError) -> ControlReader {
    var reader = ControlReader(fields: fields, source: own["source"]?.string ?? name)
    reader.system = system
    if let value = own["date"] {
      guard let date = value.string.flatMap({ CalendarDate($0) }) else {
        throw wrong("date", value, expected: Fields.aDay)
      }
      reader.date = date
    }
    if let value = own["accuracy_m"] {
      guard let metres = value.number, metres >= 0 else {
        throw wrong("accuracy_m", value, expected: "a number of metres, 0 or more")
      }
      reader.accuracy = metres
    }
    if let value = own["reconstruction"] {
      guard let answer = value.bool else {
        throw wrong("reconstruction", value, expected: "true or false")
      }
      if answer { reader.caveats.insert(.reconstruction) }
    }
    if let value = own["settlements"] {
      guard let method = value.string.flatMap({ SettlementMethod(rawValue: $0) }) else {
        throw wrong("settlements", value, expected: "'voronoi'")
      }
      reader.settlements = method
    }
    reader.columns = columns
    let crosswalk = own["crosswalk"]?.object
    for member in crosswalk?["actor"]?.object?.members ?? [] {
      guard let actor = member.value.string else {
        throw wrong("crosswalk.actor.\(member.key)", member.value, expected: "an actor's id")
      }
      reader.actorWords[member.key] = actor
    }
    for member in crosswalk?["status"]?.object?.members ?? [] {
      guard let status = member.value.string.flatMap({ Status(rawValue: $0) }) else {
        throw wrong(
          "crosswalk.status.\(member.key)", member.value, expected: "one of \(Status.words)")
      }
      reader.statusWords[member.key] = status
    }
    return reader
  }

  private func wrong(_ field: String, _ value: JSON, expected: String) -> AtlasError {
    AtlasError(
      location, .value(field: field, found: value.string ?? value.text(), expected: expected))
  }

  /// Whether a path is relative and never goes up, which the Data Package specification asks for.
  private static func staysInFolder(_ path: String) -> Bool {
    let parts = path.split { $0 == "/" || $0 == "\\" }
    return !path.hasPrefix("/") && !path.hasPrefix("\\") && !path.hasPrefix("~")
      && !path.contains(":") && !parts.contains("..")
  }
}
