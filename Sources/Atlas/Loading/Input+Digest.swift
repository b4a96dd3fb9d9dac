extension Input {
  /// Whether the file has the bytes it had when the record was made, `nil` if it cannot be read.
  public var isUnchanged: Bool? {
    guard let file = try? LoadedFile(path) else { return nil }
    return file.input(role: role).sha256 == sha256
  }
}
