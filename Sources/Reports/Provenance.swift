public import Atlas
public import Claims
public import GeoJSON
internal import Geodesy
public import Shares

/// What a result rests on: tool and libraries, choices, files, and what was noticed.
public struct Provenance: Sendable {
  /// The tool's version.
  public var tool: String
  /// The versions of the libraries that measured, by name.
  ///
  /// Asked for only when they are printed: PROJ has to be loaded to tell its own.
  public var libraries: [(name: String, version: String)] { versions() }
  private let versions: @Sendable () -> [(name: String, version: String)]
  /// What was asked for: the words of the command that decide the result, the program's name first;
  /// empty where nobody typed one.
  public var command: [String]
  /// The dataset's title, empty for loose files.
  public var title: String
  /// How areas were measured.
  public var options: MeasuringOptions
  /// How words were read, where claims were judged.
  public var policy: Policy?
  /// The files.
  public var inputs: [Input]
  /// What was noticed.
  public var notices: [Notice]
  /// How far independent routes agree, where that was asked for.
  public var certificate: Certificate?

  /// Makes a record of a run.
  public init(
    tool: String,
    libraries: @autoclosure @escaping @Sendable () -> [(name: String, version: String)],
    command: [String] = [], title: String, options: MeasuringOptions, policy: Policy? = nil,
    inputs: [Input], notices: [Notice]
  ) {
    self.tool = tool
    versions = libraries
    self.command = command
    self.title = title
    self.options = options
    self.policy = policy
    self.inputs = inputs
    self.notices = notices
  }

  /// The record as the members that every JSON result begins with.
  ///
  /// - Parameter schema: the id of the result's shape, with its version.
  /// - Returns: `schema`, `title`, `tool`, `command` if there is one, `method`, `inputs`, `notices`, and `certificate` if there is one.
  public func members(schema: String) -> JSONObject {
    var versions: JSONObject = ["controlshare": .string(tool)]
    for library in libraries { versions[library.name] = .string(library.version) }
    var method: JSONObject = [
      "ellipsoid": "WGS84", "edges": .string(options.edges.rawValue),
      "accuracy_m": options.accuracy.map { .number($0) } ?? .null,
      "lower_bound": .string(options.lowest.name),
      "upper_bound": .string(options.highest.name),
      "correlation_length_m": .number(options.correlationLength),
      "repair_allowed": .bool(options.allowsRepair),
    ]
    if let policy { method["policy"] = .string(policy.rawValue) }
    var members: JSONObject = [
      "schema": .string(schema), "title": .string(title), "tool": .object(versions),
    ]
    if !command.isEmpty { members["command"] = .array(command.map { .string($0) }) }
    members["method"] = .object(method)
    members["inputs"] = .array(
      inputs.map {
        [
          "path": .string($0.path), "role": .string($0.role), "sha256": .string($0.sha256),
          "source": .string($0.source), "licence": .string($0.licence),
        ]
      })
    members["notices"] = .array(
      notices.map {
        ["at": $0.location.map { .string("\($0)") } ?? .null, "message": .string($0.message)]
      })
    if let certificate { members["certificate"] = .object(certificate.fields) }
    return members
  }
}
