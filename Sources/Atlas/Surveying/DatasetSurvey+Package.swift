internal import GeoJSON

extension DatasetSurvey {
  /// Whether a path names a dataset: a folder with a data package, or the data package itself.
  public static func isDataset(_ path: String) -> Bool {
    Files.isFolder(path)
      ? Files.exists(Files.join(path, "datapackage.json"))
      : path.split(separator: "/").last == "datapackage.json"
  }

  /// Reads a dataset folder by its `datapackage.json`; what is wrong becomes a fault.
  public mutating func add(dataset folder: String) {
    let isFolder = Files.isFolder(folder)
    let base = isFolder ? folder : String(folder.dropLast("datapackage.json".count))
    let path = isFolder ? Files.join(folder, "datapackage.json") : folder
    guard
      let file = attempt({ () throws(AtlasError) in try LoadedFile(path) }),
      let package = attempt({ () throws(AtlasError) in try PackageDocument(file) })
    else { return }
    title = package.title
    defaultRegion = package.defaultRegion
    inputs.append(file.input(role: "datapackage"))
    actors = attempt { () throws(AtlasError) in try package.actors() } ?? []
    guard let entries = package.root["resources"]?.array else {
      faults.append(
        AtlasError(package.location, .package(reason: "no 'resources' in the data package")))
      return
    }
    var resources: [PackageResource] = []
    for (index, entry) in entries.enumerated() where entry["controlshare"] != nil {
      let place = FeatureLocation(file: "\(path): resources[\(index)]")
      let resource = attempt { () throws(AtlasError) in
        try PackageResource(entry, package: package.root, at: place)
      }
      if let resource { resources.append(resource) }
    }
    // Regions first: where they lie helps to say what is wrong with the coordinates of control.
    var crosswalks = CrosswalkShelf(base: base, actors: actors)
    for resource in resources where resource.role == .regions {
      add(resource, base: base, &crosswalks)
    }
    for resource in resources where resource.role != .regions {
      add(resource, base: base, &crosswalks)
    }
    inputs += crosswalks.inputs
    let regions = dataset.regions
    if let defaultRegion, !regions.isEmpty, !regions.contains(where: { $0.id == defaultRegion }) {
      faults.append(
        AtlasError(
          package.location,
          .package(
            reason: "'default_region' is '\(defaultRegion.excerpt)', which no region has as id")))
    }
  }

  private mutating func add(
    _ resource: PackageResource, base: String, _ crosswalks: inout CrosswalkShelf
  ) {
    let holdsFeatures = resource.role == .regions || resource.role == .control
    let read = attempt { () throws(AtlasError) in
      try LoadedFile(
        Files.place(of: resource.path, inPackage: base), layer: resource.layer,
        for: holdsFeatures ? .features(keeping: nil) : .any)
    }
    guard let file = read else { return }
    let input = file.input(
      role: resource.role.rawValue, source: resource.sources, licence: resource.licences)
    inputs.append(input)
    if let change = input.changeNotice(since: resource.sha256) { notices.append(change) }
    switch resource.role {
    case .regions:
      var reader = RegionReader(fields: resource.fields, codeSystem: resource.codeSystem)
      reader.system = resource.system
      add(FileSurvey(of: file, input: input, as: .regions(reader)))
    case .control:
      let made = attempt { () throws(AtlasError) in
        try resource.controlReader(crosswalks.table(resource.crosswalkPath))
      }
      guard var reader = made else { return }
      reader.place = middle
      add(control: file, input, reader)
    case .places, .claims:
      let table = attempt { () throws(AtlasError) in
        try TableReader(file, fields: resource.columns)
      }
      if let table { add(table, of: file.path, role: resource.role) }
    case .controlTable:
      let made = attempt { () throws(AtlasError) in
        try resource.controlReader(crosswalks.table(resource.crosswalkPath))
      }
      if let made { add(controlTable: file, made, columns: resource.columns) }
    }
  }

  /// Reads a table of places or claims.
  mutating func add(_ table: TableReader, of path: String, role: PackageResource.Role) {
    rowCounts.append((path, role.rawValue, table.table.rows.count))
    if role == .claims {
      claims += rows(of: table) { (table) throws(AtlasError) in try table.claims() }
    } else {
      places += rows(of: table) { (table) throws(AtlasError) in try table.places() }
    }
  }
}
