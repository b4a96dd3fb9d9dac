internal import Formats

extension Input {
  /// Whether the file has the bytes it had when the record was made, `nil` if it cannot be read.
  public var isUnchanged: Bool? {
    if case .file = Files.kind(of: path), !FormatSource.isMeant(by: path) {
      return Files.digest(of: [path]).map { $0 == sha256 }
    }
    guard let file = try? LoadedFile(path) else { return nil }
    return file.input(role: role).sha256 == sha256
  }
}
