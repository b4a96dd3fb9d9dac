internal import Foundation
internal import GeoJSON

extension LoadedFile {
  /// Reads what can be read only once.
  ///
  /// - Throws: `AtlasError`, or what the operating system says.
  static func readStream(
    _ path: String, for use: Use
  ) throws -> (data: Data, sequence: LoadedSequence?) {
    let file =
      path == "-" ? FileHandle.standardInput : try UnfilledPipe.open(URL(fileURLWithPath: path))
    guard case .features(let properties, _) = use else {
      return (try file.readToEnd() ?? Data(), nil)
    }
    var reader = FeatureReader(keeping: properties)
    // Nobody can look at it again for the names of what it has.
    reader.namesOthers = true
    var (sequence, data) = try LoadedSequence.read(file, by: reader, digesting: true, of: path)
    if sequence != nil { return (data, sequence) }
    while let piece = try file.read(upToCount: Files.pieceSize), !piece.isEmpty {
      data.append(piece)
    }
    return (data, nil)
  }

  /// Reads a file.
  ///
  /// - Throws: `AtlasError`, or what the operating system says.
  static func readFile(
    _ path: String, _ kind: Files.Kind, for use: Use
  ) throws -> (data: Data, sequence: LoadedSequence?) {
    let url = URL(fileURLWithPath: path)
    if case .features(let properties, let digesting) = use, !isNamedTable(path),
      case .file(let size) = kind, size >= LoadedSequence.leastSize
    {
      let (sequence, start) = try LoadedSequence.read(
        FileHandle(forReadingFrom: url), by: FeatureReader(keeping: properties),
        digesting: digesting, of: path, size: size)
      if sequence != nil { return (start, sequence) }
    }
    try MemoryLimit.check(path, kind)
    // Not mapped: a file that shrinks while it is mapped would end the process.
    return (try Data(contentsOf: url), nil)
  }

  /// Whether a path has the ending of a table.
  static func isNamedTable(_ path: String) -> Bool {
    let path = path.lowercased()
    return [".csv", ".tsv", ".txt", ".xlsx", ".ods"].contains(where: path.hasSuffix)
  }
}
