import ArgumentParser
import Atlas

/// How much a run may take.
struct LimitArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Most memory that the run may take, such as 500MB or 2GB; what is free unless said.",
      valueName: "size"))
  var maxMemory: ByteCount?

  @Option(
    help: ArgumentHelp(
      "Most vertices that a file may have; as many as fit unless said. Arrays and objects of JSON may "
        + "lie 512 deep.", valueName: "number"))
  var maxVertices: Int?

  func validate() throws {
    if let maxVertices, maxVertices < 1 { throw ValidationError("--max-vertices takes 1 or more.") }
  }

  var limits: ReadingLimits {
    ReadingLimits(memory: maxMemory?.bytes, vertices: maxVertices)
  }
}

/// A command that reads data, within limits.
protocol ReadingCommand: ParsableCommand {
  var data: DataArguments { get }
}

/// A number of bytes as people write it: `750MB`, `1.5 GB`, `2GiB`, `1000000`.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    let number = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = argument.dropFirst(number.count).drop { $0 == " " }.uppercased()
    guard let value = Double(number), let size = Self.units[unit],
      let bytes = Int(exactly: (value * size).rounded()), bytes > 0
    else { return nil }
    self.bytes = bytes
  }

  private static let units: [String: Double] = [
    "": 1, "B": 1, "KB": 1e3, "K": 1e3, "MB": 1e6, "M": 1e6, "GB": 1e9, "G": 1e9, "TB": 1e12,
    "KIB": 0x1p10, "MIB": 0x1p20, "GIB": 0x1p30, "TIB": 0x1p40,
  ]
}

extension ByteCount: CustomStringConvertible {
  var description: String {
    bytes < 1_000_000_000
      ? "\((Double(bytes) / 1e5).rounded() / 10) MB" : "\((Double(bytes) / 1e8).rounded() / 10) GB"
  }

  init(_ bytes: Int) { self.bytes = bytes }
}
