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
      let word = table.text("actor", row).isEmpty ? actor ?? "" : table.text("actor", row)
      if word.isEmpty { throw table.missing("actor", row) }
      let stated = table.text("date", row)
      datings.insert(stated.isEmpty ? .byFile : .byFeatures)
      guard let day = stated.isEmpty ? date(of: file.path) : CalendarDate(stated) else {
        throw AtlasError(location, .value(field: "date", found: stated, expected: Fields.aDay))
      }
      let area = ControlArea(
        actor: actorWords[word] ?? word,
        status: try status(table.text("status", row), at: location),
        outline: region.outline, accuracy: accuracy ?? 0, name: region.name, location: location)
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
    let (snapshots, omissions) = try timeline.snapshots()
    return Output(
      snapshots: snapshots, notices: omissions + missing(seen, units, file),
      dating: datings.count > 1 ? .mixed : datings.first ?? .byFile)
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
