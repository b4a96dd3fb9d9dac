internal import Foundation

/// How much may be read at once.
///
/// A file is held whole while it is read, and its vertices, sixteen bytes each, take about as much
/// again: twice the file in all, measured at its peak. Of a sequence only one record is held beside
/// the vertices. What does not fit is refused before it is read, for a machine that swaps, or a
/// system that ends the process, says nothing of the cause.
enum MemoryLimit {
  /// How many bytes of memory each byte of a file takes while it is measured.
  static let factor = 2

  /// Files below this many bytes are not worth asking the system for.
  static var freelyRead: Int {
    min(64 << 20, (ReadingLimits.current.memory ?? .max) / factor)
  }

  /// Refuses a file that is too large.
  ///
  /// - Parameters:
  ///   - path: the file, for the error.
  ///   - size: bytes of the file.
  ///   - isSequence: whether its text is let go while it is read.
  ///   - available: bytes of free memory, `nil` if that is not known; asked if the file is large.
  /// - Throws: `AtlasError` with both.
  static func check(
    _ path: String, size: Int, isSequence: Bool = false,
    available: @autoclosure () -> Int? = available
  ) throws(AtlasError) {
    let factor = isSequence ? 1 : factor
    guard size > freelyRead, let available = available(), size > available / factor else { return }
    throw refusal(
      FeatureLocation(file: path), inWords(size), "\(isSequence ? "" : "\(factor) times ")as much",
      available)
  }

  /// Refuses what a path leads to if it is a file that is too large.
  ///
  /// - Throws: `AtlasError` with its size and the memory that is free.
  static func check(_ path: String, _ kind: Files.Kind) throws(AtlasError) {
    if case .file(let size) = kind { try check(path, size: size) }
  }

  /// Refuses a record of a sequence that is too large.
  ///
  /// - Parameters:
  ///   - record: the record's place in its sequence, the first being 0.
  ///   - path: the file.
  ///   - size: how many bytes of it are there so far.
  /// - Throws: `AtlasError` with its size and the memory that is free.
  static func check(record: Int, of path: String, size: Int) throws(AtlasError) {
    guard size > freelyRead, let available, size > available / factor else { return }
    throw refusal(
      FeatureLocation(file: path, feature: record), "more than \(inWords(size)) in one record",
      "\(factor) times as much", available)
  }

  private static func refusal(
    _ location: FeatureLocation, _ size: String, _ share: String, _ available: Int
  ) -> AtlasError {
    let isOwn = ReadingLimits.current.memory == available
    return AtlasError(
      location,
      .tooMuch(
        "\(size), and reading it takes about \(share) memory, of which "
          + "\(inWords(available)) are \(isOwn ? "allowed" : "free")",
        advice: "split it into files of fewer features"
          + (isOwn ? ", or raise --max-memory" : "")))
  }

  /// How many files may be in flight if they are as large as the largest, 1 at least.
  static func filesInFlight(largest: Int, available: Int?, atMost most: Int) -> Int {
    guard largest > freelyRead, let available else { return most }
    return max(1, min(most, available / factor / largest))
  }

  /// Bytes that a file may take: what is free, or what the run is allowed if that is less.
  static var available: Int? { ReadingLimits.current.allowance }

  /// Bytes that are free for this process, by the system and by its control group.
  static var free: Int? {
    let system = number(in: "/proc/meminfo", after: "MemAvailable:").map { $0 &* 1024 }
    let group = "/sys/fs/cgroup/memory."
    var own: Int?
    if let most = number(in: group + "max"), let used = number(in: group + "current") {
      own = max(0, most - used)
    }
    return [system, own].compactMap(\.self).min()
  }

  private static func number(in path: String, after word: Substring? = nil) -> Int? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let word else { return words.first.flatMap { Int($0) } }
    let next = words.firstIndex(of: word).map { $0 + 1 } ?? words.endIndex
    return next < words.endIndex ? Int(words[next]) : nil
  }

  private static func inWords(_ bytes: Int) -> String {
    bytes < 100_000_000
      ? "\((Double(bytes) / 1e5).rounded() / 10) MB" : "\((Double(bytes) / 1e8).rounded() / 10) GB"
  }
}
