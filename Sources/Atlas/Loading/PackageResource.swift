internal import GeoJSON

/// One resource of a data package with its role.
struct PackageResource {
  var name: String
  var path: String
  var role: Role
  /// The layer that is meant, where the file has several.
  var layer: String?
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
  /// Where in the folder the table of the crosswalk is, if it is one.
  var crosswalkPath: String?
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
    try Self.checkStaysInFolder(path, at: location)
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
    let stated = try Self.object("fields", in: own, at: location)
    fields = try Fields(stated, at: location)
    columns = [:]
    for member in stated.members {
      columns[member.key] = member.value.string
    }
    codeSystem = own["code_system"]?.string ?? ""
    system = own["crs"]?.string
    layer = own["layer"]?.string
    crosswalkPath = own["crosswalk"]?.string
    if let crosswalkPath { try Self.checkStaysInFolder(crosswalkPath, at: location) }
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
  /// - Parameter crosswalk: the table of the crosswalk, if the resource names one.
  /// - Returns: the reader, its dates and words as the resource states them.
  /// - Throws: `AtlasError` for a value that means nothing, and a crosswalk to an unknown status.
  func controlReader(_ crosswalk: Crosswalk? = nil) throws(AtlasError) -> ControlReader {
    var reader = ControlReader(fields: fields, source: own["source"]?.string ?? name)
    reader.system = system
    if let value = own["date"] {
      guard let date = value.string.flatMap({ CalendarDate($0) }) else {
        throw wrong("date", value, expected: Fields.aDay)
      }
      reader.date = date
    }
    if let value = own["accuracy_m"] {
      guard let metres = value.number, ControlArea.accuracies.contains(metres) else {
        throw wrong("accuracy_m", value, expected: ControlArea.accuracyWords)
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
    if let crosswalk {
      reader.crosswalk = crosswalk
    } else {
      reader.crosswalk = try words()
    }
    return reader
  }

  /// The crosswalk that is spelled out in the package: words for actors and statuses.
  private func words() throws(AtlasError) -> Crosswalk {
    var crosswalk = Crosswalk()
    let words = try Self.object("crosswalk", in: own, at: location)
    for member in words.members where !["actor", "status"].contains(member.key) {
      throw wrong(
        "crosswalk.\(member.key.excerpt)", member.value, expected: "for 'actor' or 'status'")
    }
    for member in try Self.object("actor", in: words, at: location).members {
      guard let actor = member.value.string else {
        throw wrong(
          "crosswalk.actor.\(member.key.excerpt)", member.value, expected: "an actor's id")
      }
      crosswalk.add(
        Crosswalk.Rule(
          field: .meaning(.actor), value: member.key, actor: actor, location: location))
    }
    for member in try Self.object("status", in: words, at: location).members {
      guard let status = member.value.string.flatMap({ Status(rawValue: $0) }) else {
        throw wrong(
          "crosswalk.status.\(member.key.excerpt)", member.value, expected: "one of \(Status.words)"
        )
      }
      crosswalk.add(
        Crosswalk.Rule(
          field: .meaning(.status), value: member.key, status: status, location: location))
    }
    return crosswalk
  }

  /// A member that is an object, empty if there is none.
  private static func object(
    _ member: String, in owner: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> JSONObject {
    guard let value = owner[member], !value.isNull else { return JSONObject() }
    guard let object = value.object else {
      throw AtlasError(
        location,
        .value(
          field: member, found: value.string ?? value.text(),
          expected: "an object of words and what they mean"))
    }
    return object
  }

  private func wrong(_ field: String, _ value: JSON, expected: String) -> AtlasError {
    AtlasError(
      location, .value(field: field, found: value.string ?? value.text(), expected: expected))
  }

  /// Refuses a path that is not relative or goes up, as the Data Package specification asks.
  private static func checkStaysInFolder(
    _ path: String, at location: FeatureLocation
  ) throws(AtlasError) {
    guard path.utf8.count <= 4096 else {
      throw AtlasError(location, .package(reason: "a path of \(path.utf8.count) bytes"))
    }
    let parts = path.split { $0 == "/" || $0 == "\\" }
    let isOutside =
      path.hasPrefix("/") || path.hasPrefix("\\") || path.hasPrefix("~") || path.contains(":")
      || parts.contains("..")
    guard !isOutside else {
      throw AtlasError(
        location, .package(reason: "path '\(path.excerpt)' leaves the folder of the package"))
    }
  }
}
