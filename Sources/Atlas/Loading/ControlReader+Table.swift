internal import Geometry

/// The units that rows of a table of control speak of.
struct TableUnits: Sendable {
  let regions: [Region]
  let gazetteer: Gazetteer
  /// Which column means what, where the name differs.
  let columns: [String: String]

  init(_ dataset: Dataset, columns: [String: String]) {
    regions = dataset.regions
    gazetteer = Gazetteer(dataset)
    self.columns = columns
  }
}

extension TableUnits: Equatable {
  /// Whether rows mean the same: the same columns, and the same regions of one dataset.
  static func == (left: TableUnits, right: TableUnits) -> Bool {
    left.columns == right.columns && left.regions.map(\.location) == right.regions.map(\.location)
  }
}

extension ControlReader {
  /// Reads a table of who holds which unit: each row gives the whole unit to an actor.
  ///
  /// The units' borders are borders of the law, so the front has no accuracy of its own: 0 m unless the
  /// resource states one. Rows that name no unit, or more than one, are listed together and refused; units
  /// of a level that has rows, but without a row of their own, are counted in a notice.
  ///
  /// - Throws: `AtlasError` for such rows, for an actor, status or date that is none, and for a table
  ///   without the columns it needs.
  func readTable(_ file: LoadedFile, units: TableUnits) throws(AtlasError) -> Output {
    let table = try TableReader(file, fields: units.columns)
    try table.need(["region", "actor"])
    if table.table.rows.isEmpty {
      throw AtlasError(FeatureLocation(file: file.path), .empty("row"))
    }
    var timeline = Timeline(source: source)
    var unmatched: [(location: FeatureLocation, error: NameError)] = []
    var seen: Set<Int> = []
    var gaps = CrosswalkGaps(crosswalk, fields)
    var datings: Set<Dating> = []
    for row in table.table.rows {
      let location = table.location(row)
      let region: Region
      do {
        let reference = try units.gazetteer.region(table.text("region", row))
        region = units.regions[reference.index]
        seen.insert(reference.index)
      } catch {
        unmatched.append((location, error))
        continue
      }
      let properties = table.properties(row, naming: ["actor", "status", "date"])
      let answer = try answer(for: properties, at: location)
      if answer.isIgnored { continue }
      let lacking = self.gaps(in: answer, of: properties)
      guard lacking.isEmpty else {
        gaps.add(properties, region.outline, lacking: lacking, at: location)
        continue
      }
      guard let actor = answer.actor else { throw table.missing("actor", row) }
      guard let day = answer.date else {
        throw AtlasError(location, .value(field: "date", found: "", expected: Fields.aDay))
      }
      let isDated = answer.isDatedByRule || !table.text("date", row).isEmpty
      datings.insert(isDated ? .byFeatures : .byFile)
      let area = ControlArea(
        actor: actor, status: answer.status ?? .controlled, outline: region.outline,
        accuracy: accuracy ?? 0, name: region.name, location: location)
      timeline.add(
        Timeline.Entry(
          area: area, asOf: day, validFrom: nil, validTo: nil, isReconstruction: isReconstruction))
    }
    if let first = unmatched.first {
      let more = unmatched.dropFirst().prefix(9).map { "\($0.location): \($0.error)" }
      let rest = unmatched.count > 10 ? ["and \(unmatched.count - 10) more rows"] : []
      throw AtlasError(
        first.location,
        .unmatched(([first.error.description] + more + rest).joined(separator: "; ")))
    }
    try gaps.check(file.path)
    let (snapshots, omissions) = try timeline.snapshots()
    return Output(
      snapshots: snapshots, notices: omissions + missing(seen, units, file),
      dating: crosswalk.speaks(of: .file) || datings.count > 1 ? .mixed : datings.first ?? .byFile)
  }

  /// What a table of 398 units for 407 regions leaves out.
  private func missing(_ seen: Set<Int>, _ units: TableUnits, _ file: LoadedFile) -> [Notice] {
    let levels = Set(seen.map { units.regions[$0].level })
    return levels.sorted().compactMap { level in
      let all = units.regions.indices.filter { units.regions[$0].level == level }
      let absent = all.filter { !seen.contains($0) }.map { units.regions[$0].name }
      guard !absent.isEmpty else { return nil }
      let shown = absent.prefix(5).joined(separator: ", ")
      let more = absent.count > 5 ? " and \(absent.count - 5) more" : ""
      return Notice(
        "rows for \(all.count - absent.count) of \(all.count) units of level '\(level)'; none for "
          + "\(shown)\(more)", at: FeatureLocation(file: file.path))
    }
  }
}
