internal import GeoJSON

/// Reads regions from the features of a boundary file.
struct RegionReader {
  var fields: Fields
  var codeSystem: String

  /// The regions of a file, in file order.
  ///
  /// - Throws: `AtlasError` for a region without a name, and for two of one id.
  func read(_ file: LoadedFile) throws(AtlasError) -> [Region] {
    let collection = try FeatureFile(file, keeping: fields.properties.union(["code_system"]))
    var regions: [Region] = []
    var seen: [String: FeatureLocation] = [:]
    for feature in collection.features {
      let region = try region(feature, in: collection)
      if let first = seen.updateValue(region.location, forKey: region.id) {
        throw AtlasError(region.location, .duplicateID(region.id, first: first))
      }
      regions.append(region)
    }
    guard !regions.isEmpty else {
      throw AtlasError(FeatureLocation(file: file.path), .empty("region"))
    }
    return regions
  }

  func region(
    _ feature: Feature, in collection: FeatureFile
  ) throws(AtlasError) -> Region {
    let location = FeatureLocation(file: collection.path, feature: feature.index)
    let properties = feature.properties
    let id = fields.text(.id, in: properties) ?? feature.id?.string
    guard let name = fields.text(.name, in: properties) ?? id else {
      throw AtlasError(
        location, .missing("name", advice: "name the property that holds it with --name-field"))
    }
    var region = Region(
      id: id ?? name, name: name, outline: try collection.polygons(of: feature),
      location: location)
    region.spellings = try spellings(in: properties, at: location)
    region.level = fields.text(.level, in: properties) ?? ""
    region.parent = fields.text(.parent, in: properties)
    region.note = fields.text(.note, in: properties)
    region.accuracy = try fields.number(.accuracy, in: properties, at: location)
    region.population = try fields.number(.population, in: properties, at: location)
    region.officialAreas = try officialAreas(in: properties, at: location)
    for member in fields.value(.codes, in: properties)?.object?.members ?? [] {
      guard let code = member.value.string else { continue }
      region.codes.append(Region.Code(system: member.key, code: code))
    }
    let system = fields.text(.codeSystem, in: properties) ?? codeSystem
    if let id, !system.isEmpty { region.codes.append(Region.Code(system: system, code: id)) }
    return region
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
    var areas: [Region.OfficialArea] = []
    for entry in fields.value(.officialAreas, in: properties)?.array ?? [] {
      guard let km2 = entry["km2"]?.number, km2 > 0, let source = entry["source"]?.string else {
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

extension Fields {
  /// The number with a meaning, not negative.
  ///
  /// - Throws: `AtlasError` if there is something else.
  func number(
    _ meaning: Meaning, in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> Double? {
    guard let value = value(meaning, in: properties) else { return nil }
    let number = value.number ?? value.string.flatMap { Double($0.trimmed) }
    guard let number, number.isFinite, number >= 0 else {
      throw AtlasError(
        location,
        .value(field: meaning.rawValue, found: value.text(), expected: "a number, 0 or more"))
    }
    return number
  }
}
