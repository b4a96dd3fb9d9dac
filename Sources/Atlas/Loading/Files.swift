internal import Foundation

/// What the reader asks of the file system.
enum Files {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory ?? false
  }

  /// What a path leads to, as far as reading it goes.
  enum Kind: Equatable {
    /// Something that can be read only once, such as a pipe.
    case stream
    /// A file of so many bytes.
    case file(size: Int)
    /// What has no end, such as `/dev/zero`.
    case device
    /// A folder, or nothing.
    case other
  }

  /// Asks what a path leads to; that takes about as long as reading a small file.
  static func kind(of path: String) -> Kind {
    // The shell's `<(...)`: a link to something that has no path, which Foundation cannot follow.
    if path == "-" || ["/dev/fd/", "/dev/stdin", "/proc/"].contains(where: path.hasPrefix) {
      return .stream
    }
    let url = URL(fileURLWithPath: path)
    guard let kind = kind(of: url) else { return kind(of: url.resolvingSymlinksInPath()) ?? .other }
    return kind
  }

  /// What there is, `nil` for a symbolic link.
  private static func kind(of url: URL) -> Kind? {
    let values = try? url.resourceValues(forKeys: [
      .isRegularFileKey, .isDirectoryKey, .isSymbolicLinkKey, .fileSizeKey,
    ])
    guard let values else { return .other }
    if values.isSymbolicLink == true { return nil }
    if values.isRegularFile == true { return .file(size: values.fileSize ?? 0) }
    if values.isDirectory != false { return .other }
    let type = (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type]
    let isDevice = [.typeCharacterSpecial, .typeBlockSpecial].contains(type as? FileAttributeType)
    return isDevice ? .device : .stream
  }

  static func isStream(_ path: String) -> Bool { kind(of: path) == .stream }

  /// The names of a folder's visible entries, sorted.
  static func list(_ folder: String) throws(AtlasError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw AtlasError(FeatureLocation(file: folder), .unreadable(reason: reason(error)))
    }
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The last part of a path, without its ending; for `.` and `..` the name of the folder meant.
  static func stem(_ path: String) -> String {
    let name = lastPart(path)
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return dot == name.startIndex ? name : String(name[..<dot])
  }

  /// The name of the folder a path lies in.
  static func parentName(_ path: String) -> String {
    lastPart(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  private static func lastPart(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard name.isEmpty || name == "." || name == ".." else { return name }
    return URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
  }

  /// What the operating system says, in its own few words.
  static func reason(_ error: any Error) -> String {
    if error is UnfilledPipe { return "is a pipe, and nobody writes to it" }
    let error = error as NSError
    if let under = error.userInfo[NSUnderlyingErrorKey] as? NSError {
      return posix(under.code)
    }
    if error.domain == NSPOSIXErrorDomain { return posix(error.code) }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "no such file or folder"
    case .fileReadNoPermission: return "permission denied"
    case .fileReadUnknown, .fileReadInvalidFileName:
      return "cannot be opened: a link that leads to itself, or too long a name"
    default: return "cannot be read (\(error.domain) \(error.code))"
    }
  }

  private static func posix(_ code: Int) -> String {
    if code == Int(ENOENT) { return "no such file or folder" }
    let words = NSError(domain: NSPOSIXErrorDomain, code: code).localizedDescription.lowercased()
    return words.split(separator: ". ").last.map(String.init) ?? words
  }
}

extension Files {
  /// Hands over a file piece by piece for as long as the closure wants more, and says whether the
  /// closure had all of it.
  static func eachPiece(of path: String, _ isContent: (Data) -> Bool) -> Bool {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      while let piece = try file.read(upToCount: pieceSize), !piece.isEmpty {
        guard isContent(piece) else { return false }
      }
      return true
    } catch {
      return false
    }
  }

  /// Whether two files have the same bytes; no if one of them cannot be read.
  static func areEqual(_ path: String, _ other: String) -> Bool {
    guard let second = try? FileHandle(forReadingFrom: URL(fileURLWithPath: other)) else {
      return false
    }
    let isStart = eachPiece(of: path) { piece in
      (try? second.read(upToCount: pieceSize)) == piece
    }
    guard isStart, let rest = try? second.read(upToCount: 1) else { return isStart }
    return rest.isEmpty
  }

  /// Small enough that the memory for a piece is that of the one before.
  private static let pieceSize = 1 << 16
}
