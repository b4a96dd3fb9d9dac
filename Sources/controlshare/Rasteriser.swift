import Foundation

/// The renderer of SVG that the distribution has: `rsvg-convert` of librsvg.
struct Rasteriser {
  private let program: URL

  /// Finds the program before any work is done.
  init() throws {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let found = folders.map { URL(fileURLWithPath: "\($0)/rsvg-convert") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else {
      throw Failure(
        "--format png needs rsvg-convert, which is not there: install the package librsvg2-bin, "
          + "or take --format svg, which needs nothing")
    }
    program = found
  }

  /// The drawing in pixels, as wide as wanted.
  func png(of drawing: [UInt8], width: Int) throws -> [UInt8] {
    do {
      let folder = try Unfinished.makeFolder(in: FileManager.default.temporaryDirectory.path)
      defer { Unfinished.remove(folder) }
      let file = URL(fileURLWithPath: folder + "/drawing.svg")
      try Data(drawing).write(to: file)
      let process = Process()
      let output = Pipe()
      process.executableURL = program
      process.arguments = ["--format", "png", "--width", "\(width)", file.path]
      process.standardOutput = output
      try process.run()
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      guard process.terminationStatus == 0, !bytes.isEmpty else {
        throw Failure("rsvg-convert left with status \(process.terminationStatus)")
      }
      return Array(bytes)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("rsvg-convert: \(error.localizedDescription)")
    }
  }
}
