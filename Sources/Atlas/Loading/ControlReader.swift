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
  /// What the source's own words mean.
  var crosswalk = Crosswalk()
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

  /// The properties that are looked at.
  var properties: Set<String> {
    fields.properties.union(StatedAreas.properties).union(crosswalk.properties)
  }

  /// The day of what carries no date of its own, if the settings or the file's name tell one.
  func date(of path: String) -> CalendarDate? {
    date ?? CalendarDate(inFileName: Files.stem(path))
  }

  /// The day of a map on which nobody holds anything.
  private func emptyMapDate(_ path: String) throws(AtlasError) -> CalendarDate? {
    try crosswalk.answer(for: [:], fields, in: path, at: FeatureLocation(file: path)).date
      ?? date(of: path)
  }

  /// Reads a file's snapshots.
  ///
  /// - Throws: `AtlasError` for a feature without an actor, for a date or status that is none, for values
  ///   that the crosswalk does not answer, and for a file whose only geometries are points or lines.
  func read(_ file: LoadedFile) throws(AtlasError) -> Output {
    if let units { return try readTable(file, units: units) }
    if let table = try settlementTable(file) { return try read(table, of: file) }
    var timeline = Timeline(source: source)
    let content = try FeatureFile(file, keeping: properties, system: system, near: place)
    try content.check(fields, of: file)
    var datings: Set<Dating> = []
    var gaps = CrosswalkGaps(crosswalk, fields)
    var ignored: [FeatureFile.Item] = []
    for item in content.items {
      let points = settlements == nil ? [] : item.points
      if item.groundless != nil && points.isEmpty { continue }
      let answer = try answer(for: item.properties, at: item.location)
      if answer.isIgnored {
        ignored.append(item)
        continue
      }
      let lacking = self.gaps(in: answer, of: item.properties)
      if lacking.isEmpty {
        for entry in try entries(item, points, answer, of: file) { timeline.add(entry) }
        datings.insert(dating(of: item, answer))
      } else {
        gaps.add(item.properties, item.outline, lacking: lacking, at: item.location)
      }
    }
    try gaps.check(file.path)
    if content.items.count == ignored.count {
      datings = [crosswalk.speaks(of: .file) ? .mixed : .byFile]
      let date = try emptyMapDate(file.path)
      if let date {
        timeline.addEmptyMap(date)
      } else if ignored.isEmpty {
        throw missing("date", in: file, FeatureLocation(file: file.path))
      }
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
      snapshots: snapshots,
      notices: content.notices + (try absences(in: content)) + Self.notices(of: ignored)
        + omissions,
      dating: datings.count > 1 ? .mixed : datings.first ?? .byFeatures)
  }

  private func dating(of item: FeatureFile.Item, _ answer: Crosswalk.Answer) -> Dating {
    func says(_ meaning: Fields.Meaning) -> Bool {
      fields.value(meaning, in: item.properties) != nil
    }
    if crosswalk.speaks(of: .file) { return .mixed }
    if says(.date) || answer.isDatedByRule { return .byFeatures }
    return says(.validFrom) || says(.validTo) ? .mixed : .byFile
  }

  /// What a feature says: one area, or one settlement for each of its points.
  private func entries(
    _ item: FeatureFile.Item, _ points: [Coordinate], _ answer: Crosswalk.Answer,
    of file: LoadedFile
  ) throws(AtlasError) -> [Timeline.Entry] {
    let (properties, location) = (item.properties, item.location)
    guard let actor = answer.actor else { throw missing("actor", in: file, location) }
    let area = ControlArea(
      actor: actor, status: answer.status ?? .controlled, outline: item.outline,
      accuracy: try fields.number(.accuracy, in: properties, at: location) ?? accuracy,
      name: fields.text(.name, in: properties), statedArea: StatedAreas.find(in: properties),
      location: location)
    let isDrawn = try reconstruction(in: properties, at: location)
    var entry = Timeline.Entry(
      content: .area(area), asOf: answer.date,
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
    let value = fields.value(.status, in: properties)
    guard value == nil || value?.plainText != nil else {
      throw unknown(value?.text() ?? "", at: location)
    }
    return try status(value?.plainText ?? "", at: location)
  }

  /// What a source's word for a status means; nothing said is `controlled`.
  func status(_ word: String, at location: FeatureLocation) throws(AtlasError) -> Status {
    if word.isEmpty { return .controlled }
    if let status = Status(rawValue: word.lowercased()) { return status }
    throw unknown(word, at: location)
  }

  private func unknown(_ status: String, at location: FeatureLocation) -> AtlasError {
    AtlasError(
      location,
      .value(
        field: "status", found: status,
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

  private static func notices(of ignored: [FeatureFile.Item]) -> [Notice] {
    guard let first = ignored.first else { return [] }
    let count = ignored.count == 1 ? "one feature" : "\(ignored.count) features"
    let area = ignored.reduce(0) { $0 + $1.outline.roughArea }
    return [
      Notice(
        "left out, as the crosswalk says: \(count), about \(area.squareKilometres)",
        at: first.location)
    ]
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
    if crosswalk.isStrict { return notices }
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
