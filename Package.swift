// swift-tools-version: 6.2
import PackageDescription

/// Strict from the first commit: warnings stop the build, imports are internal unless they are
/// part of an interface, and every use of a C pointer is spelled `unsafe`.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "controlshare",
  products: [
    .executable(name: "controlshare", targets: ["controlshare"]),
    .library(
      name: "Controlshare",
      targets: [
        "Geometry", "Geodesy", "GeoJSON", "Formats", "Overlay", "Planimeter", "Atlas", "Shares",
        "Claims", "Checks", "Reports",
      ]),
    .library(name: "GeoJSON", targets: ["GeoJSON", "Geometry"]),
    .library(name: "Overlay", targets: ["Overlay", "Geometry"]),
    .library(name: "Planimeter", targets: ["Planimeter", "Geodesy", "Geometry"]),
  ],
  traits: [
    .default(enabledTraits: ["GDAL"]),
    .trait(
      name: "GDAL",
      description: "Read and write what is not GeoJSON or CSV; needs the headers of libgdal-dev."),
  ],
  dependencies: [
    // Exactly this one, so that a release is made of what its tests ran with; Licences.swift names it.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .target(
      name: "CPROJ", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(
      name: "CGDAL",
      cSettings: [.define("CONTROLSHARE_GDAL", .when(traits: ["GDAL"]))],
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),

    .target(name: "CElementary"),

    module("Geometry"),
    module("Geodesy", "Geometry", "CPROJ"),
    module("Overlay", "Geometry", "CGEOS"),
    module("Planimeter", "Geometry", "Geodesy"),
    module("GeoJSON", "Geometry"),
    module(
      "Formats", "Geometry", "GeoJSON",
      .target(name: "CGDAL", condition: .when(traits: ["GDAL"]))),
    module("Atlas", "Geometry", "GeoJSON", "Formats", "Geodesy"),
    module("Shares", "Atlas", "Overlay", "Planimeter", "Geodesy", "Geometry"),
    module("Claims", "Shares", "Atlas", "Overlay", "Geodesy", "Geometry"),
    module("Checks", "Shares", "Atlas", "Overlay", "Geodesy", "Geometry"),
    module(
      "Reports", "Checks", "Claims", "Shares", "Atlas", "Formats", "Geodesy", "GeoJSON", "Geometry"),
    .executableTarget(
      name: "controlshare",
      dependencies: [
        "Geometry", "Geodesy", "Overlay", "GeoJSON", "Formats", "Atlas", "Shares", "Claims",
        "Checks", "Reports", "CElementary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: strict),

    .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: strict),
    .target(name: "SampleFiles", path: "Tests/SampleFiles", swiftSettings: strict),
    tests("GeometryTests", "Geometry"),
    tests("GeodesyTests", "SeededNumbers", "Geodesy", "Geometry"),
    tests("OverlayTests", "SeededNumbers", "Overlay", "Geodesy", "Geometry"),
    tests("PlanimeterTests", "SeededNumbers", "Planimeter", "Overlay", "Geodesy", "Geometry"),
    tests("GeoJSONTests", "SeededNumbers", "GeoJSON", "Geometry"),
    tests("FormatsTests", "SeededNumbers", "SampleFiles", "Formats", "GeoJSON", "Geometry"),
    tests(
      "ChecksTests", "SeededNumbers", "SampleFiles", "Checks", "Reports", "Shares", "Atlas",
      "Geodesy", "Geometry"),
    tests("AtlasTests", "SeededNumbers", "SampleFiles", "Atlas", "Formats", "GeoJSON", "Geometry"),
    tests(
      "SharesTests", "SeededNumbers", "SampleFiles", "Shares", "Reports", "Claims", "Atlas",
      "Overlay", "Geodesy",
      "GeoJSON",
      "Geometry"),
    .testTarget(
      name: "PitfallTests", dependencies: ["SampleFiles", "controlshare"], exclude: ["README.md"],
      swiftSettings: strict),
    tests("ClaimsTests", "SeededNumbers", "Claims", "Shares", "Atlas", "Geometry"),
    tests(
      "ReportsTests", "Reports", "Claims", "Shares", "Atlas", "GeoJSON", "Geodesy", "Geometry"),
    .testTarget(
      name: "CommandTests", dependencies: ["SeededNumbers", "SampleFiles", "controlshare"],
      exclude: ["Goldens"],
      swiftSettings: strict),
  ]
)
