internal import Foundation
internal import GeoJSON

/// A file's bytes and their digest.
struct LoadedFile {
  var path: String
  private let data: Data

  /// Reads a whole file; `-` is standard input.
  init(_ path: String) throws(AtlasError) {
    self.path = path
    do {
      if path == "-" {
        data = try FileHandle.standardInput.readToEnd() ?? Data()
        return
      }
      guard !Files.isFolder(path) else {
        throw AtlasError(
          FeatureLocation(file: path), .unreadable(reason: "is a folder, not a file"))
      }
      // Not mapped: a file that shrinks while it is mapped would end the process.
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(FeatureLocation(file: path), .unreadable(reason: Files.reason(error)))
    }
  }

  /// The bytes, copied; for files that are small.
  var bytes: [UInt8] { [UInt8](data) }

  /// The features of the file, if it is GeoJSON.
  func features(keeping properties: Set<String>?) throws(JSONError) -> FeatureCollection {
    try FeatureReader(keeping: properties).read(data.span)
  }

  /// A record of the file for provenance.
  func input(
    role: String, source: String = "", licence: String = "", digesting: Bool = true
  ) -> Input {
    Input(
      path: path, role: role, sha256: digesting ? SHA256.hexadecimal(of: data.span) : "",
      source: source, licence: licence)
  }
}

/// What the reader asks of the file system.
enum Files {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory ?? false
  }

  /// The files of a folder with one of the given endings, sorted by name.
  static func list(_ folder: String, endings: [String]) throws(AtlasError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { name in
          !name.hasPrefix(".") && endings.contains { name.lowercased().hasSuffix($0) }
        }
        .sorted().map { join(folder, $0) }
    } catch {
      throw AtlasError(FeatureLocation(file: folder), .unreadable(reason: reason(error)))
    }
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The last part of a path, without its ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.firstIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// The name of the folder a path lies in, empty if it says none.
  static func parentName(_ path: String) -> String {
    path.split(separator: "/").dropLast().last.map(String.init) ?? ""
  }

  /// What the operating system says, in its own few words.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    if let under = error.userInfo[NSUnderlyingErrorKey] as? NSError {
      return NSError(domain: NSPOSIXErrorDomain, code: under.code).localizedDescription.lowercased()
    }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "no such file or folder"
    case .fileReadNoPermission: return "permission denied"
    default: return error.localizedDescription
    }
  }
}
