/// Something to be read through GDAL: a file or folder, an archive, a database.
///
/// Nothing is opened before it is read. No host is spoken to unless its address was given: `http:` and
/// `https:` addresses, `/vsi…` paths and databases are opened as they stand.
public struct FormatSource: Sendable {
  /// The path or address as it was given.
  let path: String

  /// Makes a source of a path, an address, or a `DatabaseAddress` such as `PG:dbname=maps table=districts`.
  public init(_ path: String) { self.path = path }

  /// Whether a path names, by its ending or scheme, what GDAL reads and our own readers of GeoJSON and
  /// CSV do not.
  public static func isMeant(by path: String) -> Bool {
    let source = FormatSource(path)
    return source.isDatabase || source.isRemote || source.isArchive
      || ForeignFormat(of: source.name)?.isOwn == false
  }

  /// Whether a path names a table without geometry, such as a spreadsheet.
  public static func isTable(_ path: String) -> Bool {
    ForeignFormat(of: FormatSource(path).name)?.isTable == true
  }

  /// Whether a path names a text table, which has ground only if a column holds WKT.
  public static func isTextTable(_ path: String) -> Bool {
    ForeignFormat(of: path)?.drivers == ["CSV"]
  }

  /// How the names of files end that hold maps in foreign formats, in the order in which one of several
  /// spellings of a map is preferred.
  public static var endings: [String] {
    ForeignFormat.all.filter { !$0.isOwn && !$0.isTable }.flatMap(\.endings)
      + ForeignFormat.archives
  }

  /// Whether the source is no file or folder of this machine.
  public var isRemote: Bool {
    isDatabase || ["http://", "https://", "/vsi"].contains { path.lowercased().hasPrefix($0) }
  }

  /// The path as it may be printed: without a password.
  public var displayName: String {
    if isDatabase { return DatabaseAddress.masked(path) }
    // Asked of every file of a series, and a pattern takes as long as a small file.
    guard path.utf8.contains(UInt8(ascii: "@")) else { return path }
    return path.replacing(/(:\/\/[^:\/@\s]*:)[^@\/\s]*@/) { "\($0.output.1)***@" }
  }

  /// Whether a path is a connection to a database.
  public static func isDatabase(_ path: String) -> Bool {
    DatabaseAddress.isAddress(path)
  }

  var isDatabase: Bool { Self.isDatabase(path) }

  var isArchive: Bool {
    let name = name.lowercased()
    return ForeignFormat.archives.contains { name.hasSuffix($0) }
  }

  /// The path without what may follow it in an address, and without a folder's last slash.
  private var name: String {
    var name = path[...]
    if isRemote, let query = name.firstIndex(of: "?") { name = name[..<query] }
    while name.count > 1 && name.hasSuffix("/") { name = name.dropLast() }
    return String(name)
  }

  /// The format by the name's ending.
  var format: ForeignFormat? { isDatabase ? .database : ForeignFormat(of: name) }
}
