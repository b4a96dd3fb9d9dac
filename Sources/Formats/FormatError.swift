/// Why a source in a foreign format cannot be read or written.
public enum FormatError: Error, Hashable, Sendable {
  /// There is no GDAL: not built in, or not installed.
  case unavailable(reason: String)
  /// GDAL cannot open the source, or what it found is not to be read; in its words or ours.
  case unreadable(reason: String)
  /// Several layers, and none was chosen.
  case ambiguous(layers: [String])
  /// No such layer.
  case noLayer(String, known: [String])
  /// GDAL cannot write the file.
  case unwritable(reason: String)
}

extension FormatError: CustomStringConvertible {
  /// One clause: lower case, no full stop, what to do last.
  public var description: String {
    switch self {
    case .unavailable(let reason): reason
    case .unreadable(let reason): reason
    case .ambiguous(let layers):
      "has \(layers.count) layers, name one with --layer: \(Self.some(layers))"
    case .noLayer(let name, let known):
      "has no layer '\(name)'; there are: \(Self.some(known))"
    case .unwritable(let reason): "cannot be written: \(reason)"
    }
  }

  /// As many names as a line can take.
  private static func some(_ names: [String]) -> String {
    let more = names.count > 12 ? " and \(names.count - 12) more" : ""
    return names.prefix(12).joined(separator: ", ") + more
  }
}
