import Geodesy
import Overlay

/// The versions that results and `--version` print.
enum Version {
  static let tool = "0.1.0"

  static var libraries: [(name: String, version: String)] {
    [("GEOS", Overlay.version), ("PROJ", Geodesy.projVersion)]
  }

  static var text: String {
    let libraries = libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    return "controlshare \(tool) (\(libraries))"
  }
}
