public import Atlas
internal import GeoJSON

/// The `datapackage.json` of a dataset that was made of foreign files.
public struct ImportPackage: Sendable {
  /// The name of the folder.
  public var name: String
  /// Who published the originals; their file names if nobody says it.
  public var source: String?
  /// The licence of the originals, as the user says it.
  public var licence: String?
  /// Whether control needs a crosswalk.
  public var hasCrosswalk: Bool

  /// Makes a package of what the user says of it.
  public init(name: String, source: String?, licence: String?, hasCrosswalk: Bool) {
    self.name = name
    self.source = source
    self.licence = licence
    self.hasCrosswalk = hasCrosswalk
  }

  /// The package as JSON.
  ///
  /// Of each resource it keeps the SHA-256 as it was written, and of what it was made of the path, the
  /// SHA-256, the layer and the coordinate system.
  ///
  /// - Parameter files: what was written, with the SHA-256 of each.
  /// - Returns: UTF-8.
  public func bytes(_ files: [(file: ImportedFile, sha256: String)]) -> [UInt8] {
    var package: JSONObject = ["name": .string(slug), "title": .string(name)]
    var titles: [String] = []
    for (file, _) in files where !titles.contains(title(file)) { titles.append(title(file)) }
    package["sources"] = .array(titles.map { .object(["title": .string($0)]) })
    if let licence { package["licenses"] = .array([.object(["name": .string(licence)])]) }
    package["controlshare"] = .object(["format": 1])
    package["resources"] = .array(files.map { .object(resource($0.file, $0.sha256)) })
    return JSON.object(package).serialised(.pretty) + [0x0A]
  }

  private func resource(_ file: ImportedFile, _ sha256: String) -> JSONObject {
    let isTable = file.path.hasSuffix(".csv")
    var origin: JSONObject = [
      "title": .string(title(file)), "path": .string(Self.lastPart(file.original.path)),
      "hash": .string("sha256:" + file.original.sha256),
    ]
    if let layer = file.layer { origin["layer"] = .string(layer) }
    if let system = file.system { origin["crs"] = .string(system) }
    var own: JSONObject = ["role": .string(file.role.rawValue)]
    if !file.source.isEmpty { own["source"] = .string(file.source) }
    if !file.meanings.isEmpty {
      var fields = JSONObject()
      for (meaning, property) in file.meanings { fields[meaning] = .string(property) }
      own["fields"] = .object(fields)
    }
    if file.role == .control && hasCrosswalk { own["crosswalk"] = "crosswalk.csv" }
    return [
      "name": .string(Self.slug(file.path)), "path": .string(file.path),
      "format": isTable ? "csv" : "geojson",
      "mediatype": isTable ? "text/csv" : "application/geo+json",
      "hash": .string("sha256:" + sha256), "sources": .array([.object(origin)]),
      "controlshare": .object(own),
    ]
  }

  private func title(_ file: ImportedFile) -> String {
    source ?? Self.lastPart(file.original.path)
  }

  private var slug: String { Self.slug(name) }

  /// A name as the Data Package specification wants it: lower case, no spaces.
  private static func slug(_ name: String) -> String {
    let ending = name.lastIndex(of: ".") ?? name.endIndex
    let slug = String(
      name[..<ending].lowercased().map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" })
    return slug.isEmpty ? "dataset" : slug
  }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
