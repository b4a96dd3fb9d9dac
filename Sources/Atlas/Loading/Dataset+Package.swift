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
    finish()
  }

  private mutating func read(_ resource: PackageResource, base: String) throws(AtlasError) {
    let path = base.isEmpty ? resource.path : Files.join(base, resource.path)
    let file = try LoadedFile(path)
    inputs.append(
      file.input(role: resource.role, source: resource.sources, licence: resource.licences))
    switch resource.role {
    case "regions":
      regions += try RegionReader(fields: resource.fields, codeSystem: resource.codeSystem)
        .read(file)
    case "control":
      let read = try resource.controlReader().read(file)
      snapshots += read.snapshots
      notices += read.notices
    case "places": places += try TableReader(file, fields: resource.columns).places()
    case "claims": claims += try TableReader(file, fields: resource.columns).claims()
    default:
      notices.append(
        Notice(
          "resource '\(resource.name)' has the role '\(resource.role)', which is not read",
          at: FeatureLocation(file: path)))
    }
  }

  /// Orders snapshots, joins those of one source and date, and names actors that have no entry.
  mutating func finish() {
    var joined: [Snapshot] = []
    for snapshot in snapshots.sorted(by: { ($0.source, $0.date) < ($1.source, $1.date) }) {
      if let last = joined.indices.last, joined[last].source == snapshot.source,
        joined[last].date == snapshot.date
      {
        joined[last].areas += snapshot.areas
      } else {
        joined.append(snapshot)
      }
    }
    snapshots = joined
    var known = Set(actors.map(\.id))
    for area in snapshots.lazy.flatMap(\.areas) where known.insert(area.actor).inserted {
      actors.append(Actor(id: area.actor, name: area.actor))
    }
  }
}
