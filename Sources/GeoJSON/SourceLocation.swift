/// A place in a text.
///
/// Lines end with a line feed. Columns count UTF-8 bytes, as compilers do: they can be told without
/// reading the whole of a long line.
public struct SourceLocation: Hashable, Sendable, BitwiseCopyable {
  /// How many bytes come before.
  public var byteOffset: Int
  /// The line, the first being 1.
  public var line: Int
  /// The byte in the line, the first being 1.
  public var column: Int

  /// Makes a place of its three numbers.
  public init(byteOffset: Int, line: Int, column: Int) {
    self.byteOffset = byteOffset
    self.line = line
    self.column = column
  }
}

extension SourceLocation {
  /// The place of a byte, found by counting the line feeds before it.
  init(of byteOffset: Int, in bytes: Span<UInt8>) {
    var line = 1
    var lineStart = 0
    for offset in 0..<min(byteOffset, bytes.count) where bytes[offset] == .lineFeed {
      line += 1
      lineStart = offset + 1
    }
    self.init(byteOffset: byteOffset, line: line, column: byteOffset - lineStart + 1)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as messages name it, such as `line 3, column 17`.
  public var description: String { "line \(line), column \(column)" }
}
