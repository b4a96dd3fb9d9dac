internal import GeoJSON

extension DatasetSurvey {
  /// Reads a file of control: polygons, or settlements where they may become ground.
  mutating func add(control file: LoadedFile, _ input: Input, _ reader: ControlReader) {
    var reader = reader
    reader.settlements = settlements ?? reader.settlements
    guard let found = attempt({ () throws(AtlasError) in try reader.settlementTable(file) })
    else { return }
    guard let table = found else {
      let survey = FileSurvey(of: file, input: input, as: .control(reader))
      add(survey)
      // Points that become ground, of which the survey knows features only.
      if reader.settlements != nil, survey.faults.isEmpty, let read = try? reader.read(file) {
        snapshots += read.snapshots.filter { !$0.settlements.isEmpty }
      }
      return
    }
    rowCounts.append((file.path, "control", table.table.rows.count))
    var rowFaults: [AtlasError] = []
    let read = attempt { () throws(AtlasError) in
      try reader.read(table, of: file) { fault in rowFaults.append(fault) }
    }
    faults += rowFaults
    keep(read)
  }

  /// Reads a table of control by its units.
  mutating func add(
    controlTable file: LoadedFile, _ reader: ControlReader, columns: [String: String]
  ) {
    let units = TableUnits(dataset, columns: columns)
    if units.regions.isEmpty {
      notices.append(
        Notice(
          "there are no regions to look its units up in: not checked",
          at: FeatureLocation(file: file.path)))
      return
    }
    var rowFaults: [AtlasError] = []
    let joined = attempt { () throws(AtlasError) in
      try reader.join(file, units) { fault in rowFaults.append(fault) }
    }
    faults += rowFaults
    guard let joined else { return }
    faults += joined.rows.faults
    rowCounts.append((file.path, PackageResource.Role.controlTable.rawValue, joined.count))
    _ = attempt { () throws(AtlasError) in try joined.gaps.check(file.path) }
    keep(attempt { () throws(AtlasError) in try reader.output(of: joined, file) })
  }

  private mutating func keep(_ read: ControlReader.Output?) {
    guard let read else { return }
    snapshots += read.snapshots
    notices += read.notices
  }
}
