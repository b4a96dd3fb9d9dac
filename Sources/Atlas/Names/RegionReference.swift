/// A region, or the part of it in one direction, that a name was found to mean.
public struct RegionReference: Sendable, Hashable {
  /// The region's place in the dataset's list.
  public var index: Int
  /// The part of it, or `nil` for the whole.
  public var part: DirectionalPart?

  /// Makes a reference to a region of the dataset.
  public init(index: Int, part: DirectionalPart? = nil) {
    self.index = index
    self.part = part
  }
}
