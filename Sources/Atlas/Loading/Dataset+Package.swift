extension Dataset {
  /// Reads a dataset folder by its `datapackage.json`.
  ///
  /// - Parameter folder: the folder, or the path of the data package itself.
  /// - Throws: `AtlasError` with the file and place at fault.
  public init(folder: String) throws(AtlasError) {
    let (base, path) = try Self.locate(folder)
    let file = try LoadedFile(path)
    let package = try PackageDocument(file)
    self.init(title: package.title)
    inputs = [file.input(role: "datapackage")]
    defaultRegion = package.defaultRegion
    actors = try package.actors()
    let resources = try package.resources()
    // Regions first: where they lie helps to say what is wrong with the coordinates of control.
    var crosswalks = CrosswalkShelf(base: base, actors: actors)
    for resource in resources where resource.role == .regions {
      try read(resource, base: base, &crosswalks)
    }
    for resource in resources where resource.role != .regions {
      try read(resource, base: base, &crosswalks)
    }
    inputs += crosswalks.inputs
    controlFiles.markSharedSources()
    try checkIDs()
    if let defaultRegion, !regions.isEmpty, !regions.contains(where: { $0.id == defaultRegion }) {
      throw AtlasError(
        FeatureLocation(file: path),
        .package(
          reason: "'default_region' is '\(defaultRegion.excerpt)', which no region has as id"))
    }
  }

  /// The folder and the data package that a user's word means.
  private static func locate(_ word: String) throws(AtlasError) -> (base: String, path: String) {
    let location = FeatureLocation(file: word)
    guard Files.exists(word) else {
      throw AtlasError(location, .unreadable(reason: "no such folder"))
    }
    if !Files.isFolder(word) {
      guard word.split(separator: "/").last == "datapackage.json" else {
        throw AtlasError(
          location,
          .unreadable(
            reason: "is a file, not the folder of a dataset; pass it with --regions or --control"))
      }
      return (String(word.dropLast("datapackage.json".count)), word)
    }
    let path = Files.join(word, "datapackage.json")
    guard Files.exists(path) else {
      throw AtlasError(location, .emptyFolder(wanted: "datapackage.json"))
    }
    return (word, path)
  }

  private mutating func read(
    _ resource: PackageResource, base: String, _ crosswalks: inout CrosswalkShelf
  ) throws(AtlasError) {
    let path = try Files.place(of: resource.path, inPackage: base)
    if resource.role == .control || resource.role == .controlTable {
      var reader = try resource.controlReader(crosswalks.table(resource.crosswalkPath))
      reader.place = middle
      if resource.role == .controlTable {
        reader.units = TableUnits(self, columns: resource.columns)
      }
      controlFiles.append(
        try ControlFile(
          path: path, reader: reader, layer: resource.layer, origin: resource.sources,
          licence: resource.licences,
          statedDigest: resource.sha256))
      return
    }
    var reader = RegionReader(fields: resource.fields, codeSystem: resource.codeSystem)
    reader.system = resource.system
    let file = try LoadedFile(
      path, layer: resource.layer,
      for: resource.role == .regions ? .features(keeping: reader.properties) : .any)
    let input = file.input(
      role: resource.role.rawValue, source: resource.sources, licence: resource.licences)
    inputs.append(input)
    if let notice = input.changeNotice(since: resource.sha256) { notices.append(notice) }
    switch resource.role {
    case .regions:
      let read = try reader.read(file)
      regions += read.regions
      notices += read.notices
    case .places: places += try TableReader(file, fields: resource.columns).places()
    case .claims: claims += try TableReader(file, fields: resource.columns).claims()
    case .control, .controlTable: preconditionFailure("control is read when it is needed")
    }
  }
}
