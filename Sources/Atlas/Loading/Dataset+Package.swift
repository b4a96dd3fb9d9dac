internal import GeoJSON

extension Dataset {
  /// Reads a dataset folder by its `datapackage.json`.
  ///
  /// - Parameter folder: the folder, or the path of the data package itself.
  /// - Throws: `AtlasError` with the file and place at fault.
  public init(folder: String) throws(AtlasError) {
    let isFile = folder.hasSuffix(".json") && !Files.isFolder(folder)
    let base = isFile ? String(folder.dropLast("datapackage.json".count)) : folder
    let path = isFile ? folder : Files.join(folder, "datapackage.json")
    guard Files.exists(folder) else {
      throw AtlasError(FeatureLocation(file: folder), .unreadable(reason: "no such folder"))
    }
    guard Files.exists(path) else {
      throw AtlasError(FeatureLocation(file: folder), .emptyFolder(wanted: "datapackage.json"))
    }
    let file = try LoadedFile(path)
    let package = try PackageDocument(file)
    self.init(title: package.title)
    inputs = [file.input(role: "datapackage")]
    defaultRegion = package.own["default_region"]?.string
    actors = try package.actors()
    for resource in try package.resources() { try read(resource, base: base) }
  }

  private mutating func read(_ resource: PackageResource, base: String) throws(AtlasError) {
    let path = base.isEmpty ? resource.path : Files.join(base, resource.path)
    if resource.role == "control" {
      controlFiles.append(
        ControlFile(
          path: path, reader: try resource.controlReader(), origin: resource.sources,
          licence: resource.licences))
      return
    }
    let file = try LoadedFile(path)
    inputs.append(
      file.input(role: resource.role, source: resource.sources, licence: resource.licences))
    switch resource.role {
    case "regions":
      regions += try RegionReader(fields: resource.fields, codeSystem: resource.codeSystem)
        .read(file)
    case "places": places += try TableReader(file, fields: resource.columns).places()
    case "claims": claims += try TableReader(file, fields: resource.columns).claims()
    default:
      notices.append(
        Notice(
          "resource '\(resource.name)' has the role '\(resource.role)', which is not read",
          at: FeatureLocation(file: path)))
    }
  }
}
