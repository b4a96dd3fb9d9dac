import Formats
import Geodesy
import Overlay

/// The versions that results and `--version` print.
enum Version {
  static let tool = "0.1.0"

  /// The day of that version, which man pages carry.
  static let date = "2026-11-23"

  /// What every result rests on.
  static var libraries: [(name: String, version: String)] {
    [("GEOS", Overlay.version), ("PROJ", Geodesy.projVersion)]
  }

  /// The same, and GDAL where it is there; finding out loads it.
  static var allLibraries: [(name: String, version: String)] {
    libraries + ((try? Formats.version()).map { [("GDAL", $0)] } ?? [])
  }

  static var text: String {
    let libraries = allLibraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    return "controlshare \(tool) (\(libraries))"
  }
}
