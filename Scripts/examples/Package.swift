// swift-tools-version: 6.2
import PackageDescription

/// The examples of the documentation, as a package of someone who uses the library.
func example(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: [.product(name: "Controlshare", package: "controlshare")])
}

let package = Package(
  name: "examples",
  dependencies: [.package(name: "controlshare", path: "../..")],
  targets: [example("Share"), example("Claim"), example("Series")]
)
