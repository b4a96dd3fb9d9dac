import ArgumentParser
import Formats

/// What to write, and where to: a file, standard output, or a database.
enum ExportDestination {
  case file(OutputFile, Export.Format)
  case database(DatabaseAddress)

  /// Takes the format from the name of the output where none is given, and checks the place.
  init(_ output: String, format: Export.Format?, readingMaps maps: [String]) throws {
    let format = try format ?? Export.Format(writtenTo: output)
    if format == .postgis {
      self = .database(try Self.database(output))
    } else if DatabaseAddress.isAddress(output) {
      throw ValidationError("-o names a database: --format is postgis, not \(format.rawValue).")
    } else {
      self = .file(try OutputFile(output, readingMaps: maps), format)
    }
  }

  /// The address of a database that can be reached.
  private static func database(_ output: String) throws -> DatabaseAddress {
    let address: DatabaseAddress
    do {
      address = try DatabaseAddress(output)
    } catch {
      throw ValidationError("-o: \(error).")
    }
    try Failure.on("\(address): ") { try address.check() }
    return address
  }

  /// Whether nothing but CSV is written.
  var isCSV: Bool {
    if case .file(_, .csv) = self { true } else { false }
  }

  /// Whether there is a table for verdicts.
  var takesFindings: Bool {
    switch self {
    case .file(_, .gpkg), .file(_, .sqlite), .database: true
    case .file: false
    }
  }
}

extension Export.Format {
  /// The format that an output's name tells; GeoJSON where it has no ending.
  fileprivate init(writtenTo output: String) throws {
    if DatabaseAddress.isAddress(output) {
      self = .postgis
      return
    }
    let name = output.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
    switch ending {
    case "", "geojson", "json": self = .geojson
    case "csv": self = .csv
    case "gpkg": self = .gpkg
    case "fgb": self = .fgb
    case "kml": self = .kml
    case "sqlite", "sqlite3", "db": self = .sqlite
    default:
      let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("-o \(output): what is .\(ending)? Say it with --format: \(known).")
    }
  }
}
