internal import GeoJSON

/// Reads the snapshots of a control file: one for each date that its features carry.
struct ControlReader {
  var fields: Fields
  /// Short name of the source.
  var source: String
  /// The date of features that carry none.
  var date: CalendarDate?
  /// The accuracy in metres of features that state none.
  var accuracy: Double?
  /// The actor of features that name none.
  var actor: String?
  var isReconstruction = false
  /// The source's own words for actors and statuses.
  var actorWords: [String: String] = [:]
  var statusWords: [String: Status] = [:]

  /// The snapshots of a file by date, with what was noticed.
  ///
  /// - Throws: `AtlasError` for a feature without actor or date, and for an unknown status.
  func read(_ file: LoadedFile) throws(AtlasError) -> (snapshots: [Snapshot], notices: [Notice]) {
    let wanted = fields.properties.union(StatedAreas.properties)
    let collection = try FeatureFile(file, keeping: wanted)
    let fileDate = CalendarDate(inFileName: Files.stem(file.path))
    var areas: [CalendarDate: [ControlArea]] = [:]
    var validThrough: [CalendarDate: CalendarDate] = [:]
    var notices: [Notice] = []
    for feature in collection.features {
      let location = FeatureLocation(file: file.path, feature: feature.index)
      let outline = try collection.polygons(of: feature)
      if outline.isEmpty {
        notices.append(Notice("no geometry: the feature counts for nothing", at: location))
      }
      let stated = try fields.date(.date, in: feature.properties, at: location)
      guard let date = stated ?? date ?? fileDate else {
        throw AtlasError(
          location,
          .missing(
            "date", advice: "name the property with --date-field or state one with --as-of"))
      }
      if let last = try fields.date(.validTo, in: feature.properties, at: location) {
        validThrough[date] = min(validThrough[date] ?? last, last)
      }
      areas[date, default: []].append(
        ControlArea(
          actor: try actor(of: feature, at: location),
          status: try status(of: feature, at: location), outline: outline,
          accuracy: try fields.number(.accuracy, in: feature.properties, at: location) ?? accuracy,
          name: fields.text(.name, in: feature.properties),
          statedArea: StatedAreas.find(in: feature.properties), location: location))
    }
    if collection.features.isEmpty, let date = date ?? fileDate { areas[date] = [] }
    let snapshots = areas.sorted { $0.key < $1.key }.map { date, areas in
      Snapshot(
        source: source, date: date, validThrough: validThrough[date],
        isReconstruction: isReconstruction, areas: areas)
    }
    return (snapshots, notices)
  }

  func actor(
    of feature: Feature, at location: FeatureLocation
  ) throws(AtlasError) -> String {
    guard let word = fields.text(.actor, in: feature.properties) else {
      if let actor { return actor }
      throw AtlasError(
        location,
        .missing(
          "actor", advice: "name the property with --actor-field or state one with --held-by"))
    }
    return actorWords[word] ?? word
  }

  func status(
    of feature: Feature, at location: FeatureLocation
  ) throws(AtlasError) -> Status {
    guard let word = fields.text(.status, in: feature.properties) else { return .controlled }
    if let status = statusWords[word] ?? Status(rawValue: word.lowercased()) { return status }
    throw AtlasError(
      location,
      .value(
        field: "status", found: word,
        expected: "one of \(Status.allCases.map(\.rawValue).joined(separator: ", ")); "
          + "map it in the dataset's crosswalk"))
  }
}

/// The area attributes that files carry, which `check` holds against what is measured.
enum StatedAreas {
  static let properties: Set<String> = [
    "area", "AREA", "Area", "area_km2", "area_sqkm", "AREA_SQKM", "Shape_Area", "Shape__Area",
    "SHAPE_Area", "st_area_sh", "km2",
  ]

  static func find(in properties: JSONObject) -> ControlArea.StatedArea? {
    for member in properties.members where Self.properties.contains(member.key) {
      guard let value = member.value.number, value > 0 else { continue }
      return ControlArea.StatedArea(property: member.key, value: value)
    }
    return nil
  }
}

extension Fields {
  /// The day with a meaning.
  ///
  /// - Throws: `AtlasError` if there is something else.
  func date(
    _ meaning: Meaning, in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> CalendarDate? {
    guard let text = text(meaning, in: properties) else { return nil }
    guard let date = CalendarDate(text) else {
      throw AtlasError(
        location, .value(field: meaning.rawValue, found: text, expected: "a day such as 2017-12-07")
      )
    }
    return date
  }
}

extension CalendarDate {
  /// The day in a file name such as `2017-12-07`, `20171207` or `control_2017-12-07`.
  init?(inFileName stem: String) {
    let digits = stem.split { !$0.isASCII || !$0.isNumber }
    for run in digits where run.count == 8 {
      let text = String(run)
      if let date = CalendarDate(
        "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
      {
        self = date
        return
      }
    }
    for (index, run) in digits.enumerated() where run.count == 4 && index + 2 < digits.count {
      if let date = CalendarDate("\(run)-\(digits[index + 1])-\(digits[index + 2])") {
        self = date
        return
      }
    }
    return nil
  }
}
