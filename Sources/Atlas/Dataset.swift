/// Everything that was read: regions, actors, snapshots, places, claims, and where each comes from.
public struct Dataset: Sendable {
  /// The title to print.
  public var title: String
  /// The regions, in file order.
  public var regions: [Region]
  /// The id of the region that is meant when none is named.
  public var defaultRegion: String?
  /// The actors, those without an entry of their own included.
  public var actors: [Actor]
  /// The control files, not read yet.
  public var controlFiles: [ControlFile]
  /// The settlements.
  public var places: [Place]
  /// The claims, in file order.
  public var claims: [Claim]
  /// The files that were read.
  public var inputs: [Input]
  /// What was noticed while reading.
  public var notices: [Notice]

  /// Makes a dataset; every part is empty until it is filled.
  public init(title: String = "") {
    self.title = title
    regions = []
    actors = []
    controlFiles = []
    places = []
    claims = []
    inputs = []
    notices = []
  }

  /// Reads all control files and joins what is of one source and date.
  ///
  /// Actors that have no entry of their own get one; records and notices of the files are kept.
  ///
  /// - Returns: the snapshots by source and date.
  /// - Throws: `AtlasError` with the file and place at fault.
  public mutating func readSnapshots() throws(AtlasError) -> [Snapshot] {
    var snapshots: [Snapshot] = []
    for file in controlFiles {
      let contents = try file.read()
      snapshots += contents.snapshots
      notices += contents.notices
      inputs.append(contents.input)
    }
    let joined = Snapshot.joined(snapshots)
    nameActors(joined.flatMap(\.areas).map(\.actor))
    return joined
  }

  /// Allows points of settlements in all control files to become ground.
  public mutating func makeGround(ofSettlements method: SettlementMethod) {
    for index in controlFiles.indices { controlFiles[index].settlements = method }
  }

  /// Gives an entry to every actor that has none.
  public mutating func nameActors(_ ids: [String]) {
    var known = Set(actors.map(\.id))
    for id in ids where known.insert(id).inserted { actors.append(Actor(id: id, name: id)) }
  }

  /// The name to print for an actor's id.
  public func actorName(_ id: String) -> String {
    actors.first { $0.id == id }?.name ?? id
  }
}

/// A file that results rest on.
public struct Input: Sendable, Hashable {
  /// The path as the user gave it.
  public var path: String
  /// What it was read as: `regions`, `control`, `places`, `claims`, `datapackage`.
  public var role: String
  /// SHA-256 of its bytes, in hexadecimal; empty where nobody asked for it.
  public var sha256: String
  /// Where the data comes from, in the words of the data package.
  public var source: String
  /// The licence, by its short name, empty if not said.
  public var licence: String

  /// Makes a record of a file.
  public init(path: String, role: String, sha256: String, source: String, licence: String) {
    self.path = path
    self.role = role
    self.sha256 = sha256
    self.source = source
    self.licence = licence
  }

  /// The SHA-256 of bytes, in hexadecimal.
  public static func digest(of bytes: [UInt8]) -> String { SHA256.hexadecimal(of: bytes.span) }
}

/// Something a reader should know that did not stop the run.
public struct Notice: Sendable, Hashable {
  /// Where it was found.
  public var location: FeatureLocation?
  /// One clause: lower case, no full stop.
  public var message: String

  /// Makes a notice about a place.
  public init(_ message: String, at location: FeatureLocation? = nil) {
    self.message = message
    self.location = location
  }
}

extension Notice: CustomStringConvertible {
  /// The place, then the clause.
  public var description: String { location.map { "\($0): \(message)" } ?? message }
}
