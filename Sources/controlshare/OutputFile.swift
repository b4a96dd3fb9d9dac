import Foundation

/// Where results go: standard output, or a file that is replaced only when it is complete.
struct OutputFile {
  private let path: String

  /// Checks that the place can be written before any work is done; `-` is standard output.
  init(_ path: String) throws {
    self.path = path
    if path == "-" { return }
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    if values?.isDirectory == true {
      throw Failure("\(path): is a folder, name a file")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      let exists = FileManager.default.fileExists(atPath: folder)
      throw Failure("\(path): \(exists ? "permission denied in" : "no such folder:") \(folder)")
    }
  }

  /// Writes everything, or leaves what was there before.
  func write(_ bytes: [UInt8]) throws {
    if path == "-" {
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure("\(path): cannot be written: \(error.localizedDescription)")
    }
  }
}
