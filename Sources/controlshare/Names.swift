import ArgumentParser
import Atlas
import Foundation
import Reports

/// What a name means, and why.
struct Names: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which region, actor or place a name means, and by which rule.",
    discussion: """
      controlshare names "Dayr az-Zawr" Geodata/syria-2017-12
      controlshare names "Yarmouk, Damascus" neighbourhoods.geojson

      Leaves with 2 if nothing has the name, or if several have it. Without a dataset, those of the \
      Geodata folder here, or of the one the tool was built or installed with, are asked.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json }

  @Argument(help: "A name, an id, or SYSTEM:CODE.")
  var text: String

  @Argument(
    help: "Datasets, boundary files (GeoJSON), or tables of places (CSV).",
    completion: .mapsOrTables)
  var datasets: [String] = []

  @Option(
    parsing: .upToNextOption, help: "Boundary files to ask together, as one dataset.",
    completion: .maps)
  var regions: [String] = []

  @Option(help: "Look only for a region, an actor or a place.")
  var kind: NameKind?

  @Option(help: "How to print the result.")
  var format: Format = .table

  @Option(name: .shortAndLong, help: "File to write; - is standard output.", completion: .file())
  var output = "-"

  func run() throws {
    let output = try OutputFile(output)
    let answers = try sources().map { source in
      let data = try Failure.on { try source.load() }
      let gazetteer = Gazetteer(data)
      let kinds = kind.map { [$0] } ?? NameKind.allCases
      return NamesReport.Answer(
        dataset: data.title.isEmpty ? source.paths.joined(separator: ", ") : data.title,
        resolutions: kinds.map { gazetteer.resolution(of: text, as: $0) })
    }
    switch format {
    case .table: try output.write(NamesReport.text(answers))
    case .json: try output.write(NamesReport.json(answers))
    }
    try Self.check(answers)
  }

  /// Fails if a dataset knows several things of the name, or no dataset knows one.
  private static func check(_ answers: [NamesReport.Answer]) throws {
    var isResolved = false
    for answer in answers {
      switch answer.outcome {
      case .success: isResolved = true
      case .failure(.unknown), .failure(.placeInstead): continue
      case .failure(let error): throw Failure("\(error)")
      }
    }
    if !isResolved, case .failure(let error)? = answers.first?.outcome {
      throw Failure("\(error)")
    }
  }

  /// What is asked together: a dataset folder, or loose files.
  private struct Source {
    var paths: [String]
    var isFolder = false

    func load() throws(AtlasError) -> Dataset {
      if isFolder { return try Dataset(folder: paths[0]) }
      var data = Dataset()
      var files = LooseFiles()
      files.places = paths.filter { $0.lowercased().hasSuffix(".csv") }
      files.regions = paths.filter { !files.places.contains($0) }
      try data.add(files)
      return data
    }
  }

  private func sources() throws -> [Source] {
    var sources = datasets.map { path in
      let isLoose = [".geojson", ".geojsonl", ".csv"].contains { path.lowercased().hasSuffix($0) }
      return Source(paths: [path], isFolder: !isLoose)
    }
    if !regions.isEmpty { sources.append(Source(paths: regions)) }
    if !sources.isEmpty { return sources }
    let bundled = Self.bundled
    guard !bundled.isEmpty else {
      throw ValidationError("Name a dataset: there is no Geodata folder here.")
    }
    return bundled.map { Source(paths: [$0], isFolder: true) }
  }

  /// The datasets of the nearest `Geodata` folder: here, above the program's own, or installed.
  private static var bundled: [String] {
    let files = FileManager.default
    var folders = ["Geodata"]
    var above = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    while let folder = above, folder.path != "/", folders.count < 16 {
      folders.append(folder.appendingPathComponent("Geodata").path)
      folders.append(folder.appendingPathComponent("share/controlshare/Geodata").path)
      above = folder.deletingLastPathComponent()
    }
    for folder in folders {
      let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
      let datasets = names.sorted().map { "\(folder)/\($0)" }
        .filter { files.fileExists(atPath: "\($0)/datapackage.json") }
      if !datasets.isEmpty { return datasets }
    }
    return []
  }
}
