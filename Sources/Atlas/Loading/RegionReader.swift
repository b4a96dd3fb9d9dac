internal import GeoJSON

/// Reads regions from the features of a boundary file.
struct RegionReader {
  var fields = Fields()
  /// The system of the ids, empty if not said.
  var codeSystem = ""
  /// The coordinate system that the user states, in place of what the file says.
  var system: String?

  /// The properties that are looked at.
  var properties: Set<String> { fields.properties.union(["code_system"]) }

  /// The regions of a file, in file order, with what was noticed.
  ///
  /// - Throws: `AtlasError` for a region without a name.
  func read(_ file: LoadedFile) throws(AtlasError) -> (regions: [Region], notices: [Notice]) {
    let content = try FeatureFile(file, keeping: properties, system: system)
    try content.check(fields, of: file)
    var regions: [Region] = []
    for item in content.items {
      if let groundless = item.groundless {
        throw AtlasError(item.location, .geometry(found: groundless))
      }
      regions.append(try region(item, of: file))
    }
    guard !regions.isEmpty else {
      throw AtlasError(FeatureLocation(file: file.path), .empty("region"))
    }
    return (regions, content.notices)
  }

  func region(
    _ item: FeatureFile.Item, of file: LoadedFile
  ) throws(AtlasError) -> Region {
    let properties = item.properties
    let location = item.location
    let id = fields.text(.id, in: properties) ?? item.id
    let isNameStated = fields.statedProperty(.name) != nil
    guard let name = fields.text(.name, in: properties) ?? (isNameStated ? nil : id) else {
      let known = FeatureFile.propertyNames(of: file, feature: location.feature ?? 0).list
      throw AtlasError(
        location,
        .missing("name", advice: fields.advice(flag: "--name-field") + " (there are: \(known))"))
    }
    var region = Region(id: id ?? name, name: name, outline: item.outline, location: location)
    region.spellings = try spellings(in: properties, at: location)
    region.level = fields.text(.level, in: properties) ?? ""
    region.parent = fields.text(.parent, in: properties)
    region.note = fields.text(.note, in: properties)
    region.accuracy = try fields.number(.accuracy, in: properties, at: location)
    region.population = try fields.number(.population, in: properties, at: location)
    region.officialAreas = try officialAreas(in: properties, at: location)
    region.codes = try codes(in: properties, at: location)
    let system = fields.text(.codeSystem, in: properties) ?? codeSystem
    if let id, !system.isEmpty { region.codes.append(Region.Code(system: system, code: id)) }
    return region
  }

  private func codes(
    in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> [Region.Code] {
    guard let value = fields.value(.codes, in: properties) else { return [] }
    var codes: [Region.Code] = []
    for member in value.object?.members ?? [] where !member.value.isNull {
      guard let code = member.value.plainText else {
        throw AtlasError(
          location,
          .value(
            field: "codes.\(member.key)", found: member.value.text(), expected: "one code"))
      }
      codes.append(Region.Code(system: member.key, code: code))
    }
    guard value.object != nil else {
      throw AtlasError(
        location, .value(field: "codes", found: value.text(), expected: "codes by system"))
    }
    return codes
  }

  private func spellings(
    in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> [Region.Spelling] {
    switch fields.value(.names, in: properties) {
    case nil: return []
    case .string(let text):
      return text.split(separator: ";").map { Region.Spelling($0.trimmed) }
    case .array(let names):
      return names.compactMap { $0.string.map { Region.Spelling($0) } }
    case .object(let languages):
      return languages.flatMap { member in
        let names = member.value.array?.compactMap(\.string) ?? member.value.string.map { [$0] }
        return (names ?? []).map { Region.Spelling($0, language: member.key) }
      }
    case let other?:
      throw AtlasError(
        location, .value(field: "names", found: other.text(), expected: "spellings by language"))
    }
  }

  private func officialAreas(
    in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> [Region.OfficialArea] {
    guard let value = fields.value(.officialAreas, in: properties) else { return [] }
    var areas: [Region.OfficialArea] = []
    for entry in value.array ?? [value] {
      guard let km2 = entry["km2"]?.number, km2 > 0, (km2 * 1e6).isFinite,
        let source = entry["source"]?.string
      else {
        throw AtlasError(
          location,
          .value(
            field: "official_areas", found: entry.text(),
            expected: "an object of a positive 'km2' and a 'source'"))
      }
      areas.append(Region.OfficialArea(squareMetres: km2 * 1e6, source: source))
    }
    return areas
  }
}
