// swift-tools-version: 6.2
import PackageDescription

/// The tool's own modules, by links to their folders: the main package offers no libraries.
func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: ["README.md"],
    swiftSettings: [
      .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety(),
    ])
}

let package = Package(
  name: "Benchmarks",
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos"),
    .target(name: "CPROJ", linkerSettings: [.linkedLibrary("dl")]),
    module("Geometry"),
    module("Geodesy", "Geometry", "CPROJ"),
    module("Overlay", "Geometry", "CGEOS"),
    module("Planimeter", "Geometry", "Geodesy"),
    module("GeoJSON", "Geometry"),
    module("Formats", "Geometry", "GeoJSON"),
    module("Atlas", "Geometry", "GeoJSON", "Formats", "Geodesy"),
    module("Shares", "Atlas", "Overlay", "Planimeter", "Geodesy", "Geometry"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Geometry", "Overlay", "Planimeter", "GeoJSON", "Atlas", "Shares"]),
  ]
)
