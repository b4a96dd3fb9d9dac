import Testing

@testable import Atlas

/// The text of the error that some reading ends with.
func refusal(_ reading: () throws -> Void) throws -> String {
  try #require(throws: AtlasError.self, performing: reading).description
}

func regions(_ text: String, system: String? = nil) throws -> [Region] {
  try RegionReader(system: system).read(LoadedFile(path: "r.geojson", bytes: Array(text.utf8)))
    .regions
}

/// What a control file becomes, the file being named `map.geojson` unless it is said.
func control(
  _ text: String, named path: String = "map.geojson", _ reader: ControlReader = .init(source: "s")
) throws -> (snapshots: [Snapshot], notices: [Notice]) {
  let output = try reader.read(LoadedFile(path: path, bytes: Array(text.utf8)))
  return (output.snapshots, output.notices)
}

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

/// A crosswalk as a data package spells it out.
func spelledOut(actors: [String: String] = [:], statuses: [String: Status] = [:]) -> Crosswalk {
  var crosswalk = Crosswalk()
  let location = FeatureLocation(file: "datapackage.json")
  for (word, actor) in actors {
    crosswalk.add(
      .init(field: .meaning(.actor), value: word, actor: actor, location: location))
  }
  for (word, status) in statuses {
    crosswalk.add(
      .init(field: .meaning(.status), value: word, status: status, location: location))
  }
  return crosswalk
}
