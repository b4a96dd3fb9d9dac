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

    var fields: Fields {
      switch self {
      case .regions(let reader): reader.fields
      case .control(let reader): reader.fields
      }
    }

    var system: String? {
      switch self {
      case .regions(let reader): reader.system
      case .control(let reader): reader.system
      }
    }

    /// Whether points become ground.
    var takesPoints: Bool {
      switch self {
      case .regions: false
      case .control(let reader): reader.settlements != nil
      }
    }

    var place: Coordinate? {
      switch self {
      case .regions: nil
      case .control(let reader): reader.place
      }
    }
  }

  /// Reads a file by a reader's rules.
  init(of file: LoadedFile, input: Input, as reader: Reader) {
    self.init(RecoveredFeatures(file), input: input, as: reader, isGuessed: false)
  }

  /// Reads a file by the rules that its properties suggest.
  init(guessing file: LoadedFile, regions: RegionReader, control: ControlReader) {
    let recovered = RecoveredFeatures(file)
    let namesActor = recovered.features.contains {
      control.fields.text(.actor, in: $0.properties) != nil
    }
    let reader: Reader = namesActor || control.actor != nil ? .control(control) : .regions(regions)
    self.init(recovered, input: file.input(role: ""), as: reader, isGuessed: true)
  }

  private init(
    _ recovered: RecoveredFeatures, input: Input, as reader: Reader, isGuessed: Bool
  ) {
    role = reader.role
    self.isGuessed = isGuessed
    self.input = input
    self.input.role = role.rawValue
    if input.licence.isEmpty { self.input.licence = recovered.licence }
    source = ""
    isGeoJSON = recovered.isGeoJSON
    features = []
    notices = recovered.notices
    faults = recovered.faults
    let ground = outlines(of: recovered, as: reader)
    checkProperties(of: recovered, reader.fields)
    switch reader {
    case .regions(let reader):
      for (feature, surveyed) in ground { add(feature, surveyed, reader) }
      if recovered.faults.isEmpty && features.isEmpty {
        faults.append(AtlasError(FeatureLocation(file: recovered.path), .empty("region")))
      }
    case .control(let reader):
      source = reader.source
      var gaps = CrosswalkGaps(reader.crosswalk, reader.fields)
      for (feature, surveyed) in ground { add(feature, surveyed, reader, &gaps) }
      _ = attempt { () throws(AtlasError) in try gaps.check(recovered.path) }
      if let first = features.first(where: { $0.groundless != nil }),
        !features.contains(where: { !$0.outline.isEmpty || !$0.refusedOutline.isEmpty })
      {
        faults.append(AtlasError(first.location, .geometry(found: first.groundless ?? "")))
      }
    }
  }

  /// Runs a reader and keeps its error.
  mutating func attempt<Value>(_ read: () throws(AtlasError) -> Value) -> Value? {
    do {
      return try read()
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// Refuses properties that were said to mean something and that no feature has.
  private mutating func checkProperties(of recovered: RecoveredFeatures, _ fields: Fields) {
    guard let first = recovered.features.first else { return }
    for property in fields.statedProperties
    where !recovered.features.contains(where: { $0.properties[property] != nil }) {
      faults.append(
        AtlasError(
          FeatureLocation(file: recovered.path),
          .unknownProperty(property, known: first.properties.keys)))
    }
  }

  /// The features with their ground, and with everything that means the same in both roles.
  private mutating func outlines(
    of recovered: RecoveredFeatures, as reader: Reader
  ) -> [(GeoJSON.Feature, Feature)] {
    let known = attempt { () throws(AtlasError) in
      try LegacySystems(of: recovered.crs, stated: reader.system, file: recovered.path)
    }
    guard var systems = known else {
      return recovered.features.map { ($0, surveyed($0, nil, of: recovered, reader)) }
    }
    var outlines: [(GeoJSON.Feature, Feature)] = []
    for feature in recovered.features {
      var item: FeatureFile.Item?
      do throws(AtlasError) {
        item = try FeatureFile.item(
          feature, of: recovered.path, in: &systems, near: reader.place)
      } catch {
        faults.append(error)
      }
      outlines.append((feature, surveyed(feature, item, of: recovered, reader)))
    }
    notices += systems.notices
    _ = attempt { () throws(AtlasError) in
      var vertices = 0
      for (_, feature) in outlines {
        try feature.location.count(feature.outline, in: &vertices)
      }
    }
    return outlines
  }

  private func surveyed(
    _ feature: GeoJSON.Feature, _ item: FeatureFile.Item?, of recovered: RecoveredFeatures,
    _ reader: Reader
  ) -> Feature {
    Feature(
      location: FeatureLocation(file: recovered.path, feature: feature.index),
      hasGeometry: feature.geometry.map { !$0.isEmpty } ?? false,
      outline: item?.outline ?? [],
      refusedOutline: item == nil ? feature.geometry?.polygons ?? [] : [],
      groundless: reader.takesPoints && item?.points.isEmpty == false ? nil : item?.groundless,
      statesDate: false,
      name: reader.fields.text(.name, in: feature.properties),
      statedAreas: StatedAreas.all(in: feature.properties))
  }
}
