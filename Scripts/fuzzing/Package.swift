// swift-tools-version: 6.2
import PackageDescription

/// The tool's own modules, by links to their folders, so that they can be built with coverage
/// counters and with their internals in reach.
func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: settings)
}

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety(),
]

let package = Package(
  name: "fuzzing",
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos"),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj"),
    module("Geometry"),
    module("Geodesy", "Geometry", "CPROJ"),
    module("Overlay", "Geometry", "CGEOS"),
    module("Planimeter", "Geometry", "Geodesy"),
    module("GeoJSON", "Geometry"),
    module("Atlas", "Geometry", "GeoJSON", "Geodesy"),
    module("Shares", "Atlas", "Overlay", "Planimeter", "Geodesy", "Geometry"),
    module("Claims", "Shares", "Atlas", "Overlay", "Geodesy", "Geometry"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Claims", "Shares", "Atlas", "GeoJSON", "Planimeter", "Overlay", "Geodesy", "Geometry",
      ],
      swiftSettings: settings),
  ]
)
