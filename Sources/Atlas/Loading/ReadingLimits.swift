internal import Geometry

/// What a run may take, beside what the machine has.
///
/// Limits change no result: a run either stays within them or fails. So they are not handed from reader
/// to reader, but hold for all reading that is done while they are `current`, in tasks it starts as well.
public struct ReadingLimits: Sendable {
  /// Bytes of memory, `nil` for what is free when a file is opened.
  public var memory: Int?
  /// Vertices of one file, `nil` for as many as fit into memory.
  public var vertices: Int?

  /// Makes limits; none but the machine's unless they are said.
  public init(memory: Int? = nil, vertices: Int? = nil) {
    self.memory = memory
    self.vertices = vertices
  }

  /// The limits that hold here.
  @TaskLocal public static var current = ReadingLimits()

  /// Bytes of memory that a run may take: what was said, or what is free; `nil` if that is not known.
  public var allowance: Int? { [memory, MemoryLimit.free].compactMap(\.self).min() }
}

extension FeatureLocation {
  /// Counts the vertices of a file's outlines, and refuses those beyond the limit.
  ///
  /// - Parameters:
  ///   - outline: polygons of the feature at this place.
  ///   - count: the vertices of the file before them; theirs are added.
  /// - Throws: `AtlasError` with the feature in which the limit is passed.
  func count(_ outline: [UncheckedPolygon], in count: inout Int) throws(AtlasError) {
    for polygon in outline { for ring in polygon.rings { count += ring.count } }
    guard let most = ReadingLimits.current.vertices, count > most else { return }
    throw AtlasError(
      self,
      .tooMuch(
        "more than \(most) vertices up to here, the limit for a file",
        advice: "raise --max-vertices, or split the file"))
  }
}
