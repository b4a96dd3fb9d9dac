internal import GeoJSON

/// What a layer with polygons is taken to be, and why.
struct LayerGuess {
  let role: ImportedFile.Role
  let reason: String

  init(_ layer: ForeignLayers.Layer, of task: ImportPlan.Task) {
    if let role = task.role {
      (self.role, reason) = (role, "")
      return
    }
    let fields = Fields()
    let actor = layer.items.lazy.compactMap { fields.property(.actor, in: $0.properties) }.first
    let drawing = ["style", "fill"].first { name in
      layer.items.contains { $0.properties[name]?.string != nil }
    }
    let folders = Set(layer.items.compactMap { $0.properties["folder"]?.string })
    let stem = Files.stem(task.path)
    if let actor {
      (role, reason) = (.control, "it names an actor, '\(actor)'")
    } else if folders.count > 1 {
      (role, reason) = (.control, "it has \(folders.count) folders")
    } else if let drawing {
      (role, reason) = (.control, "it is drawn by '\(drawing)'")
    } else if CalendarDate(inFileName: stem) != nil || UnixName.day(stem) != nil {
      (role, reason) = (.control, "its name has a date")
    } else {
      (role, reason) = (.regions, "it names no actor")
    }
  }
}

/// What a table is taken to be, and why.
struct TableGuess {
  let role: ImportedFile.Role
  let reason: String

  /// - Throws: `AtlasError` for a table of which nobody said what it is and whose columns do not tell.
  init(_ table: TableReader, of task: ImportPlan.Task) throws(AtlasError) {
    let header = Set(table.table.header)
    if let role = task.role {
      (self.role, reason) = (role == .control ? .controlTable : role, "")
    } else if header.contains("claimant") || header.contains("wording") {
      (role, reason) = (.claims, "it has claimants")
    } else if header.isSuperset(of: ["region", "actor"])
      || table.hasColumn("region") && table.hasColumn("actor") && !table.hasColumn("longitude")
    {
      (role, reason) = (.controlTable, "it has units and actors")
    } else if header.isSuperset(of: ["name", "longitude", "latitude"]) {
      (role, reason) = (.places, "it has names and positions")
    } else {
      throw AtlasError(
        FeatureLocation(file: task.path),
        .table(
          found:
            "a table that is neither of claims (claimant, wording), of control (region, actor) nor "
            + "of places (name, longitude, latitude); say which with --claims, --control or --places"
        ))
    }
  }
}

/// File names that are a Unix time, as some sites write them.
enum UnixName {
  /// The day, if the name is a number of seconds or milliseconds and nothing else.
  static func day(_ stem: String) -> (day: CalendarDate, pattern: String)? {
    guard stem.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    for pattern in ["unix", "unix-ms"] {
      if let day = DatePattern(pattern)?.days(in: stem).first { return (day, pattern) }
    }
    return nil
  }
}
