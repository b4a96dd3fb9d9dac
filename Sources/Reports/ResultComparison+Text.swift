internal import GeoJSON

extension ResultComparison {
  /// What has changed, a line each: files, versions, then values.
  ///
  /// - Parameter name: what the published result is called.
  /// - Returns: the lines as UTF-8.
  public func text(of name: String) -> [UInt8] {
    if isSame {
      return Array(
        "\(name): the same, from \(fileCount) \(fileCount == 1 ? "file" : "files")\n".utf8)
    }
    var lines = ["\(name): not the same"]
    lines += files.map { change in
      switch (change.old, change.new) {
      case (.none, _): "file: \(change.name): not read then"
      case (_, .none): "file: \(change.name): not read now"
      case (let old, let new):
        "file: \(change.name): changed; its SHA-256 begins with \(Self.start(new)), then "
          + Self.start(old)
      }
    }
    lines += versions.map {
      "version: \($0.name): \(Self.words($0.new)), then \(Self.words($0.old))"
    }
    lines += values.map { change in
      let kind = change.old?.number != nil || change.new?.number != nil ? "number" : "value"
      return "\(kind): \(change.name): \(Self.words(change.new)), then \(Self.words(change.old))"
    }
    if valueCount > values.count { lines.append("and \(valueCount - values.count) more") }
    if largest > 0 {
      lines.append("no number differs by more than \(Self.part(largest)) of itself")
    }
    if files.isEmpty && versions.isEmpty {
      lines.append(
        "the files and the versions are those of then: the result was edited after it was made, or "
          + "made on a computer that rounds differently")
    } else if valueCount == 0 {
      lines.append("every number is the same")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func start(_ digest: JSON?) -> String {
    String(digest?.string?.prefix(8) ?? "nothing")
  }

  private static func words(_ value: JSON?) -> String {
    guard let value else { return "nothing" }
    let text = value.text()
    return text.count > 60 ? text.prefix(60) + "…" : text
  }

  private static func part(_ part: Double) -> String {
    let percent = part * 100
    if percent < 1e-6 { return "\(part)" }
    return percent < 0.01 ? "0.01 %" : "\((percent * 100).rounded(.up) / 100) %"
  }
}
