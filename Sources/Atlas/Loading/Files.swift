internal import Foundation

/// What the reader asks of the file system.
enum Files {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    FileState(path)?.isFolder ?? false
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

  /// Asks what a path leads to.
  static func kind(of path: String) -> Kind {
    // The shell's `<(...)`: a link to something that has no path, which Foundation cannot follow.
    if path == "-" || ["/dev/fd/", "/dev/stdin", "/proc/"].contains(where: path.hasPrefix) {
      return .stream
    }
    guard let state = FileState(path), !state.isFolder else { return .other }
    if state.isFile { return .file(size: state.size) }
    return state.isDevice ? .device : .stream
  }

  static func isStream(_ path: String) -> Bool { kind(of: path) == .stream }

  /// The names of a folder's visible entries, sorted.
  static func list(_ folder: String) throws(AtlasError) -> [String] {
    do {
      // Foundation does not follow a link that stands for the folder itself.
      let place = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
      return try FileManager.default.contentsOfDirectory(atPath: place)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw AtlasError(FeatureLocation(file: folder), .unreadable(reason: reason(error)))
    }
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The place of a file of a data package, whose links must not lead out of its folder.
  ///
  /// - Throws: `AtlasError` if they do.
  static func place(of path: String, inPackage base: String) throws(AtlasError) -> String {
    let place = base.isEmpty ? path : join(base, path)
    let resolved = { URL(fileURLWithPath: $0).resolvingSymlinksInPath().pathComponents }
    let folder = resolved(base.isEmpty ? "." : base)
    guard !exists(place) || resolved(place).starts(with: folder) else {
      throw AtlasError(
        FeatureLocation(file: place),
        .package(
          reason: "a link that leaves the folder of the package; put the file itself there"))
    }
    return place
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

  /// Reads a file, and refuses it if somebody wrote to it, or put another in its place, meanwhile.
  ///
  /// - Throws: `AtlasError`, or what the reading throws.
  static func unchanged<Content>(_ path: String, while read: () throws -> Content) throws -> Content
  {
    let state = FileState(path)
    let content = try read()
    guard FileState(path) == state else {
      throw AtlasError(
        FeatureLocation(file: path),
        .unreadable(reason: "changed while it was being read; run again"))
    }
    return content
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

  /// The digest of one file after another; `nil` if one cannot be read.
  static func digest(of paths: [String]) -> String? {
    var digest = SHA256()
    for path in paths {
      let isRead = eachPiece(of: path) { piece in
        digest.add(piece.span)
        return true
      }
      if !isRead { return nil }
    }
    return digest.hexadecimal()
  }

  /// Small enough that the memory for a piece is that of the one before.
  static let pieceSize = 1 << 16
}
