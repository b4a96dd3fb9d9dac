internal import Geometry

/// A dataset and loose files read to their end, with every fault instead of the first.
public struct DatasetSurvey: Sendable {
  /// The title of the data package, empty for loose files.
  public var title = ""
  /// The id of the region that is meant when none is named.
  public var defaultRegion: String?
  /// The actors that the data package lists.
  public var actors: [Actor] = []
  /// Boundary and control files.
  public var files: [FileSurvey] = []
  /// The settlements that could be read.
  public var places: [Place] = []
  /// How many rows each table has, by its path.
  public var rowCounts: [(path: String, role: String, rows: Int)] = []
  /// The claims that could be read.
  public var claims: [Claim] = []
  /// All files that were read.
  public var inputs: [Input] = []
  /// What reading for measuring would stop at, outside boundary and control files.
  public var faults: [AtlasError] = []
  /// The maps that tables of control and settlements make.
  public var snapshots: [Snapshot] = []
  /// How points of settlements become ground, whatever a data package says; `nil` leaves it to that.
  public var settlements: SettlementMethod?
  /// What was noticed and stops nothing.
  public var notices: [Notice] = []

  /// The middle of all regions, `nil` without any.
  var middle: Coordinate?

  /// Nothing read yet.
  public init() {}

  /// What was understood, as a dataset: for finding names in it.
  public var dataset: Dataset {
    var dataset = Dataset(title: title)
    dataset.defaultRegion = defaultRegion
    dataset.regions = files.flatMap(\.features).compactMap(\.region)
    dataset.actors = actors
    var known = Set(actors.map(\.id))
    for actor in files.flatMap(\.features).compactMap(\.actor) where known.insert(actor).inserted {
      dataset.actors.append(Actor(id: actor, name: actor))
    }
    dataset.places = places
    dataset.claims = claims
    dataset.inputs = inputs
    return dataset
  }

  /// A fault for each region and claim whose id an earlier one has.
  public var twins: [AtlasError] {
    let regions = files.flatMap(\.features).compactMap(\.region).map { ($0.id, $0.location) }
    var twins: [AtlasError] = []
    for entries in [regions, claims.map { ($0.id, $0.location) }] {
      var seen: [String: FeatureLocation] = [:]
      for (id, location) in entries {
        if let first = seen[id] {
          twins.append(AtlasError(location, .duplicateID(id, first: first)))
        } else {
          seen[id] = location
        }
      }
    }
    return twins
  }

  /// Adds a file with polygons.
  mutating func add(_ file: FileSurvey) {
    files.append(file)
    if file.role == .regions { middle = dataset.middle }
  }

  /// Runs a reader and keeps its error.
  mutating func attempt<Value>(_ read: () throws(AtlasError) -> Value) -> Value? {
    do {
      return try read()
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// Reads the rows of a table one by one, so that a bad one does not hide the others.
  mutating func rows<Row>(
    of table: TableReader, _ read: (TableReader) throws(AtlasError) -> [Row]
  ) -> [Row] {
    var single = table
    var rows: [Row] = []
    single.table.rows = []
    // What is wrong with the header is said once.
    guard attempt({ () throws(AtlasError) in try read(single) }) != nil else { return [] }
    for (index, row) in table.table.rows.enumerated() {
      single.table.rows = [row]
      single.firstRow = index
      rows += attempt { () throws(AtlasError) in try read(single) } ?? []
    }
    return rows
  }
}
