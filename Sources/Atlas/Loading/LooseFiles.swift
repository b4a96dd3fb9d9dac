/// Files without a data package, and how to read them.
public struct LooseFiles: Sendable {
  /// Boundary files.
  public var regions: [String] = []
  /// Control files, and folders of them.
  public var control: [String] = []
  /// Tables of who holds which unit.
  public var controlTables: [String] = []
  /// Tables of claims.
  public var claims: [String] = []
  /// Tables of places.
  public var places: [String] = []
  /// The property that holds a region's id, where it has no usual name.
  public var idField: String?
  /// The property that holds a region's name, where it has no usual name.
  public var nameField: String?
  /// The column of a control table that names the unit, where it has no usual name.
  public var unitField: String?
  /// The property that holds the actor, where it has no usual name.
  public var actorField: String?
  /// The property that holds the status, where it has no usual name.
  public var statusField: String?
  /// The property that holds the date, where it has no usual name.
  public var dateField: String?
  /// The actor of control that names none.
  public var heldBy: String?
  /// The date of control that carries none; of a history, the day that is wanted.
  public var asOf: CalendarDate?
  /// The table that says what the words of the control files mean.
  public var crosswalk: String?
  /// Coordinate systems that take the place of what the files say: `EPSG:32637` for all boundary and
  /// control files, or `FILE=EPSG:32637` for one of them as it is named in `regions` or `control`.
  public var crs: [String] = []

  /// Layers of files that have several: `districts` for all boundary and control files, or `FILE=districts`.
  public var layers: [String] = []

  /// Whether the records of the boundary files get their SHA-256, which takes longer than reading them.
  public var isDigesting = true

  /// Names files, or none yet.
  public init(regions: [String] = [], control: [String] = []) {
    self.regions = regions
    self.control = control
  }

  /// Whether no file is named.
  public var isEmpty: Bool {
    [regions, control, controlTables, claims, places].allSatisfy(\.isEmpty)
  }

  /// The coordinate system stated for a file or folder.
  func system(for argument: String) -> String? { statement(crs, for: argument) }

  /// The layer named for a file or folder.
  func layer(for argument: String) -> String? { statement(layers, for: argument) }

  /// What is stated for a file or folder, the last word for it being the one that counts.
  private func statement(_ words: [String], for argument: String) -> String? {
    let named = regions + control
    let own = words.last { $0.hasPrefix(argument + "=") }
    // A PROJ string has equals signs too, so only what is named as an input counts as one.
    let general = words.last { word in !named.contains { word.hasPrefix($0 + "=") } }
    return own.map { String($0.dropFirst(argument.count + 1)) } ?? general
  }
}
