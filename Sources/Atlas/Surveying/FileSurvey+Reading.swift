internal import GeoJSON
internal import Geometry

extension FileSurvey {
  /// The reader whose rules hold for a file.
  enum Reader {
    case regions(RegionReader)
    case control(ControlReader)

    var role: Role {
      switch self {
      case .regions: .regions
      case .control: .control
      }
    }
  }

  /// Reads a file by a reader's rules.
  init(of file: LoadedFile, input: Input, as reader: Reader) {
    let recovered = RecoveredFeatures(file)
    self.init(recovered, of: file, input: input, as: reader, isGuessed: false)
  }

  /// Reads a file by the rules that its properties suggest.
  init(guessing file: LoadedFile, regions: RegionReader, control: ControlReader) {
    let recovered = RecoveredFeatures(file)
    let namesActor = recovered.collection.features.contains {
      control.fields.text(.actor, in: $0.properties) != nil
    }
    let reader: Reader = namesActor || control.actor != nil ? .control(control) : .regions(regions)
    self.init(recovered, of: file, input: file.input(role: ""), as: reader, isGuessed: true)
  }

  private init(
    _ recovered: RecoveredFeatures, of file: LoadedFile, input: Input, as reader: Reader,
    isGuessed: Bool
  ) {
    role = reader.role
    self.isGuessed = isGuessed
    self.input = input
    self.input.role = role.rawValue
    if input.licence.isEmpty { self.input.licence = recovered.licence }
    features = []
    faults = recovered.faults
    switch reader {
    case .regions(let reader):
      source = ""
      for feature in recovered.collection.features { add(feature, of: recovered, reader) }
      refuseTwins()
      if recovered.faults.isEmpty && recovered.collection.features.isEmpty {
        faults.append(AtlasError(FeatureLocation(file: file.path), .empty("region")))
      }
    case .control(let reader):
      source = reader.source
      let fileDate = CalendarDate(inFileName: Files.stem(file.path))
      for feature in recovered.collection.features {
        add(feature, of: recovered, reader, fileDate: fileDate)
      }
    }
  }

  private mutating func attempt<Value>(_ read: () throws(AtlasError) -> Value) -> Value? {
    do {
      return try read()
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// The feature's ground, and everything that has the same meaning in both roles.
  private mutating func ground(
    _ feature: GeoJSON.Feature, of recovered: RecoveredFeatures, _ fields: Fields
  ) -> Feature {
    let location = FeatureLocation(file: input.path, feature: feature.index)
    let outline = attempt { () throws(AtlasError) in
      try recovered.collection.polygons(of: feature)
    }
    return Feature(
      location: location, hasGeometry: feature.geometry.map { !$0.isEmpty } ?? false,
      outline: outline ?? [],
      refusedOutline: outline == nil ? feature.geometry?.polygons ?? [] : [], statesDate: false,
      name: fields.text(.name, in: feature.properties),
      statedAreas: StatedAreas.all(in: feature.properties))
  }

  private mutating func add(
    _ feature: GeoJSON.Feature, of recovered: RecoveredFeatures, _ reader: RegionReader
  ) {
    var surveyed = ground(feature, of: recovered, reader.fields)
    // The outline was judged above; without it the reader sees only the properties.
    var bare = feature
    bare.geometry = nil
    let region = attempt { () throws(AtlasError) in
      try reader.region(bare, in: recovered.collection)
    }
    if var region {
      region.outline = surveyed.outline
      surveyed.region = region
      surveyed.accuracy = region.accuracy
      surveyed.name = region.name
    }
    features.append(surveyed)
  }

  private mutating func add(
    _ feature: GeoJSON.Feature, of recovered: RecoveredFeatures, _ reader: ControlReader,
    fileDate: CalendarDate?
  ) {
    var surveyed = ground(feature, of: recovered, reader.fields)
    let (fields, location) = (reader.fields, surveyed.location)
    let count = faults.count
    let stated = attempt { () throws(AtlasError) in
      try fields.date(.date, in: feature.properties, at: location)
    }
    surveyed.statesDate = (stated ?? nil) != nil
    surveyed.date = (stated ?? nil) ?? reader.date ?? fileDate
    if surveyed.date == nil && faults.count == count {
      faults.append(
        AtlasError(
          location,
          .missing(
            "date", advice: "name the property with --date-field or state one with --as-of")))
    }
    surveyed.validThrough =
      attempt { () throws(AtlasError) in
        try fields.date(.validTo, in: feature.properties, at: location)
      } ?? nil
    surveyed.actor = attempt { () throws(AtlasError) in
      try reader.actor(of: feature, at: location)
    }
    surveyed.status = attempt { () throws(AtlasError) in
      try reader.status(of: feature, at: location)
    }
    let accuracy = attempt { () throws(AtlasError) in
      try fields.number(.accuracy, in: feature.properties, at: location)
    }
    surveyed.accuracy = (accuracy ?? nil) ?? reader.accuracy
    features.append(surveyed)
  }

  /// Adds a fault for each region whose id an earlier one has.
  private mutating func refuseTwins() {
    var seen: [String: FeatureLocation] = [:]
    for region in features.compactMap(\.region) {
      if let first = seen[region.id] {
        faults.append(AtlasError(region.location, .duplicateID(region.id, first: first)))
      } else {
        seen[region.id] = region.location
      }
    }
  }
}
