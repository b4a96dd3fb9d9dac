/// What the program is made of, under whose terms.
enum Licences {
  /// One part of the program.
  struct Part {
    var name: String
    var version = ""
    /// The licence by its SPDX name.
    var licence: String
    /// How it becomes part of a run.
    var linkage: String
  }

  /// The version that `Package.swift` asks for.
  static let argumentParser = "1.8.2"

  static var parts: [Part] {
    let versions = Dictionary(Version.allLibraries.map { ($0.name, $0.version) }) { first, _ in
      first
    }
    return [
      Part(
        name: "controlshare", version: Version.tool, licence: "Apache-2.0", linkage: "the program"),
      Part(
        name: "swift-argument-parser", version: argumentParser,
        licence: "Apache-2.0 WITH Swift-exception", linkage: "compiled in"),
      Part(
        name: "Swift, Foundation, Dispatch", licence: "Apache-2.0 WITH Swift-exception",
        linkage: "with Swift"),
      Part(name: "ICU (in Foundation)", licence: "Unicode-3.0", linkage: "with Swift"),
      Part(
        name: "GEOS", version: versions["GEOS"] ?? "", licence: "LGPL-2.1-only",
        linkage: "shared library"),
      Part(
        name: "PROJ", version: versions["PROJ"] ?? "", licence: "MIT", linkage: "shared library"),
      Part(
        name: "GDAL", version: versions["GDAL"] ?? "not here", licence: "MIT",
        linkage: "loaded where it is there"),
      Part(name: "glibc", licence: "LGPL-2.1-or-later", linkage: "system"),
      Part(
        name: "libstdc++, libgcc", licence: "GPL-3.0-or-later WITH GCC-exception-3.1",
        linkage: "system"),
    ]
  }

  /// A line for each part; each library of the system brings the libraries and licences it rests on.
  static var text: String {
    let rows = parts.map { [$0.name, $0.version, $0.licence, $0.linkage] }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ") + "  " + row[3]
    }.joined(separator: "\n")
  }
}
