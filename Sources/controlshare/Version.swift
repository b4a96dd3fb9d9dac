import Geodesy
import Overlay

/// The versions that results and `--version` print.
enum Version {
  static let tool = "0.1.0"

  /// The day of that version, which man pages carry.
  static let date = "2026-11-23"

  /// What it was built on; a library that joins is named here and nowhere else.
  static var libraries: [(name: String, version: String)] {
    [("GEOS", Overlay.version), ("PROJ", Geodesy.projVersion)]
  }

  static var text: String {
    let libraries = libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    return "controlshare \(tool) (\(libraries))"
  }
}
