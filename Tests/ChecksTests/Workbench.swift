import Atlas
import Checks
import SampleFiles
import Testing

/// A folder for the files of one test, removed with it.
struct Workbench {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Writes a file and gives its path.
  func write(_ text: String, _ name: String) throws -> String { try folder.write(name, text) }

  /// Checks features as control (licence, accuracy, date and actor in order unless they say otherwise).
  func control(_ features: String..., name: String = "control.geojson") throws -> Check {
    try check([write(collection(features), name)])
  }

  /// Checks features as regions.
  func regions(_ features: String..., name: String = "regions.geojson") throws -> Check {
    try check([write(collection(features), name)])
  }

  func check(_ paths: [String], _ files: LooseFiles = LooseFiles()) -> Check {
    Check(survey(paths, files))
  }

  func survey(_ paths: [String], _ files: LooseFiles = LooseFiles()) -> DatasetSurvey {
    var survey = DatasetSurvey()
    survey.add(files, guessing: paths)
    return survey
  }

  func collection(_ features: [String], _ members: String = "") -> String {
    #"{"type":"FeatureCollection","license":"CC0-1.0",\#(members)"features":["#
      + features.joined(separator: ",") + "]}"
  }
}

/// A control feature of one polygon, given as the text of its rings.
func held(
  _ rings: String, by actor: String = "A", date: String = "2024-01-01",
  _ properties: String = ""
) -> String {
  feature(
    "{\"type\":\"Polygon\",\"coordinates\":[\(rings)]}",
    #""actor":"\#(actor)","date":"\#(date)","accuracy_m":100\#(properties)"#)
}

/// A region of one polygon.
func region(_ rings: String, _ name: String, _ properties: String = "") -> String {
  feature(
    "{\"type\":\"Polygon\",\"coordinates\":[\(rings)]}", #""name":"\#(name)"\#(properties)"#)
}

func feature(_ geometry: String, _ properties: String) -> String {
  #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#
}

/// A counter-clockwise rectangle as a ring.
func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
  "[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]"
}

/// The same rectangle clockwise, as a hole should run.
func hole(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
  "[[\(west),\(south)],[\(west),\(north)],[\(east),\(north)],[\(east),\(south)],[\(west),\(south)]]"
}

extension Check {
  /// The only remark of a kind.
  func only(_ kind: Remark.Kind) throws -> Remark {
    let found = remarks.filter { $0.kind == kind }
    #expect(found.count == 1, "\(remarks.map { "\($0.kind): \($0.message)" })")
    return try #require(found.first)
  }

  var kinds: Set<Remark.Kind> { Set(remarks.map(\.kind)) }
}

/// Whether a size is a frozen number to a part in 10⁹.
func isNear(_ value: Double?, _ wanted: Double) -> Bool {
  value.map { abs($0 - wanted) <= 1e-9 * wanted } ?? false
}
