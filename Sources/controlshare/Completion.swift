import ArgumentParser
import Atlas
import Formats
import Shares

// What a shell offers for the value of an option.

extension CompletionKind {
  /// Boundary and control files.
  static let maps = files(["geojson", "json", "geojsonl", "geojsons", "ndjson"])

  /// Tables of claims and places.
  static let tables = CompletionKind.file(extensions: ["csv"])

  /// What an argument takes that may be any of these.
  static let mapsOrTables = files(["geojson", "json", "geojsonl", "geojsons", "ndjson", "csv"])

  private static func files(_ own: [String]) -> CompletionKind {
    .file(extensions: own + FormatSource.endings.map { String($0.dropFirst()) })
  }

  /// One set of statuses.
  static let statuses = CompletionKind.list(StatusSet.listingWords)

  /// The regions of what the line names so far.
  static let regionNames = CompletionKind.custom { words, _, _ in
    offered(named(in: words).flatMap(\.regions).map(\.name))
  }

  /// The actors of what the line names so far.
  static let actorNames = CompletionKind.custom { words, _, _ in
    offered(named(in: words).flatMap(\.actors).map(\.name))
  }

  /// The claims of what the line names so far.
  static let claimIDs = CompletionKind.custom { words, _, _ in
    offered(named(in: words).flatMap(\.claims).map(\.id))
  }

  /// Words of a file so that the asking shell takes them as they are.
  ///
  /// The generated script for bash has its words expanded like a line that was typed: a region named
  /// `$(reboot)` must not become a command. That for zsh takes what follows a colon for a description.
  private static func offered(_ words: [String]) -> [String] {
    let words = words.filter {
      !$0.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    let special: (Unicode.Scalar) -> Bool =
      switch CompletionShell.requesting {
      case .bash?: { $0.isASCII && !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      case .zsh?: { $0 == ":" || $0 == "\\" }
      default: { _ in false }
      }
    return words.map { $0.unicodeScalars.map { special($0) ? "\\\($0)" : "\($0)" }.joined() }
  }

  /// The datasets and boundary files on a command line that can be read; what cannot is left for
  /// the run to complain of.
  private static func named(in words: [String]) -> [Dataset] {
    let words = words.dropFirst().map { $0.filter { !#"'"\"#.contains($0) } }
    let folders = words.filter { DatasetSurvey.isDataset($0) }
    var loose = LooseFiles()
    loose.isDigesting = false
    if let option = words.firstIndex(of: "--regions") {
      loose.regions = Array(words[(option + 1)...].prefix { !$0.hasPrefix("-") })
    }
    var known = folders.compactMap { try? Dataset(folder: $0) }
    var data = Dataset()
    if !loose.isEmpty, (try? data.add(loose)) != nil { known.append(data) }
    return known
  }
}
