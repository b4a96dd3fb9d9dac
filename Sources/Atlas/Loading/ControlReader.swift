internal import GeoJSON
internal import Geometry

/// Reads the snapshots of a control file.
struct ControlReader: Equatable {
  var fields = Fields()
  /// Short name of the source.
  var source: String
  /// The date of features that carry none.
  var date: CalendarDate?
  /// The accuracy in metres of features that state none.
  var accuracy: Double?
  /// The actor of features that name none.
  var actor: String?
  /// What a reader must know of how the maps came about.
  var caveats: Set<Caveat> = []
  /// How points of settlements become ground; `nil` refuses them.
  var settlements: SettlementMethod?
  /// The source's own words for actors and statuses.
  var actorWords: [String: String] = [:]
  var statusWords: [String: Status] = [:]
  /// The coordinate system that the user states, in place of what the file says.
  var system: String?
  /// Where the ground should be, for guesses at what wrong coordinates are.
  var place: Coordinate?

  /// The units that the rows speak of, where the file is a table of units.
  var units: TableUnits?
  /// Which column means what, for a table of settlements.
  var columns: [String: String] = [:]

  /// Whether the source has further files, so that no one file can tell its history.
  var isOneOfSeveral = false

  /// What was read of a file.
  struct Output {
    /// The snapshots by date.
    var snapshots: [Snapshot]
    /// What was noticed.
    var notices: [Notice]
    /// Where the snapshots' dates come from.
    var dating: Dating
  }

  /// The day of what carries no date of its own, if the settings or the file's name tell one.
  func date(of path: String) -> CalendarDate? {
    date ?? CalendarDate(inFileName: Files.stem(path))
  }

  /// Reads a file's snapshots.
  ///
  /// - Throws: `AtlasError` for a feature without an actor, for a date or status that is none, and
  ///   for a file whose only geometries are points or lines.
  func read(_ file: LoadedFile) throws(AtlasError) -> Output {
    if let units { return try readTable(file, units: units) }
    if let table = try settlementTable(file) { return try read(table, of: file) }
    var timeline = Timeline(source: source)
    let wanted = fields.properties.union(StatedAreas.properties)
    let content = try FeatureFile(file, keeping: wanted, system: system, near: place)
    try content.check(fields, of: file)
    let date = date(of: file.path)
    var datings: Set<Dating> = []
    for item in content.items {
      let points = settlements == nil ? [] : item.points
      if item.groundless != nil && points.isEmpty { continue }
      for entry in try entries(item, points, asOf: date, of: file) { timeline.add(entry) }
      datings.insert(dating(of: item))
    }
    if content.items.isEmpty {
      datings = [.byFile]
      guard let date else { throw missing("date", in: file, FeatureLocation(file: file.path)) }
      timeline.addEmptyMap(date)
    }
    if isOneOfSeveral && timeline.isHistory {
      throw AtlasError(
        FeatureLocation(file: file.path),
        .tooMuch(
          "features with validity intervals, and no date, in one of several files of '\(source)'",
          advice: "put them into one file, or ask for one day with --as-of"))
    }
    let (snapshots, omissions) = try timeline.snapshots()
    return Output(
      snapshots: snapshots, notices: content.notices + (try absences(in: content)) + omissions,
      dating: datings.count > 1 ? .mixed : datings.first ?? .byFeatures)
  }

  private func dating(of item: FeatureFile.Item) -> Dating {
    func says(_ meaning: Fields.Meaning) -> Bool {
      fields.value(meaning, in: item.properties) != nil
    }
    if says(.date) { return .byFeatures }
    return says(.validFrom) || says(.validTo) ? .mixed : .byFile
  }

  /// What a feature says: one area, or one settlement for each of its points.
  private func entries(
    _ item: FeatureFile.Item, _ points: [Coordinate], asOf date: CalendarDate?, of file: LoadedFile
  ) throws(AtlasError) -> [Timeline.Entry] {
    let (properties, location) = (item.properties, item.location)
    guard let word = fields.text(.actor, in: properties) ?? actor else {
      throw missing("actor", in: file, location)
    }
    let area = ControlArea(
      actor: actorWords[word] ?? word, status: try status(in: properties, at: location),
      outline: item.outline,
      accuracy: try fields.number(.accuracy, in: properties, at: location) ?? accuracy,
      name: fields.text(.name, in: properties), statedArea: StatedAreas.find(in: properties),
      location: location)
    let isDrawn = try reconstruction(in: properties, at: location)
    var entry = Timeline.Entry(
      content: .area(area), asOf: try fields.date(.date, in: properties, at: location) ?? date,
      validFrom: try fields.date(.validFrom, in: properties, at: location),
      validTo: try lastDay(in: properties, at: location),
      caveats: isDrawn ? caveats.union([.reconstruction]) : caveats)
    if let from = entry.validFrom, let to = entry.validTo, to < from {
      throw AtlasError(
        location, .value(field: "valid_to", found: "\(to)", expected: "on or after \(from)"))
    }
    guard entry.asOf != nil || entry.validFrom != nil else {
      throw missing("date", in: file, location)
    }
    guard !points.isEmpty else { return [entry] }
    return points.map { point in
      entry.content = .settlement(
        Settlement(
          actor: area.actor, status: area.status, coordinate: point, name: area.name,
          accuracy: area.accuracy, location: location))
      return entry
    }
  }

  /// The last day, or `nil` for the end of time that databases write for "until further notice".
  func lastDay(
    in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> CalendarDate? {
    let date = try fields.date(.validTo, in: properties, at: location)
    return date.flatMap { $0.year == 9999 ? nil : $0 }
  }

  func status(
    in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> Status {
    try status(fields.text(.status, in: properties) ?? "", at: location)
  }

  /// What a source's word for a status means; nothing said is `controlled`.
  func status(_ word: String, at location: FeatureLocation) throws(AtlasError) -> Status {
    if word.isEmpty { return .controlled }
    if let status = statusWords[word] ?? Status(rawValue: word.lowercased()) { return status }
    throw AtlasError(
      location,
      .value(
        field: "status", found: word,
        expected: "one of \(Status.words); map it in the dataset's crosswalk"))
  }

  func reconstruction(
    in properties: JSONObject, at location: FeatureLocation
  ) throws(AtlasError) -> Bool {
    guard let value = fields.value(.reconstruction, in: properties) else { return false }
    guard let answer = value.bool else {
      throw AtlasError(
        location,
        .value(field: "reconstruction", found: value.text(), expected: "true or false"))
    }
    return answer
  }

  private func missing(
    _ what: String, in file: LoadedFile, _ location: FeatureLocation
  ) -> AtlasError {
    let other = what == "actor" ? "--held-by" : "--as-of"
    let known = FeatureFile.propertyNames(of: file, feature: location.feature ?? 0).list
    let advice = "\(fields.advice(flag: "--\(what)-field")) (there are: \(known))"
    return AtlasError(location, .missing(what, advice: "\(advice), or state one with \(other)"))
  }

  /// What of a file counts for nothing or is taken for granted.
  private func absences(in content: FeatureFile) throws(AtlasError) -> [Notice] {
    var notices: [Notice] = []
    let groundless = content.items
      .filter { $0.groundless != nil && (settlements == nil || $0.points.isEmpty) }
    if let first = groundless.first, let kind = first.groundless {
      let holdsGround = { (item: FeatureFile.Item) in
        !item.outline.isEmpty || settlements != nil && !item.points.isEmpty
      }
      guard content.items.contains(where: holdsGround) else {
        throw AtlasError(
          first.location, first.points.isEmpty ? .geometry(found: kind) : .settlements)
      }
      let others = groundless.count > 1 ? " (and \(groundless.count - 1) more features)" : ""
      notices.append(Notice("\(kind) hold no ground\(others)", at: first.location))
    }
    for item in content.items where item.outline.isEmpty && item.groundless == nil {
      notices.append(
        Notice("no geometry: the feature counts for nothing", at: item.location))
    }
    let silent = content.items.filter { fields.text(.status, in: $0.properties) == nil }
    if let first = silent.first, silent.count < content.items.count {
      let others = silent.count > 1 ? " (and \(silent.count - 1) more features)" : ""
      notices.append(
        Notice("no status where others have one: taken as controlled\(others)", at: first.location))
    }
    return notices
  }
}

extension Status {
  /// All statuses, as an error lists them.
  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
