public import Geodesy

/// What the user may decide about measuring; every output prints it.
public struct MeasuringOptions: Sendable, Hashable {
  /// What a segment between two vertices means.
  public var edges: EdgeModel
  /// Positional accuracy in metres that replaces what the files state, or `nil`.
  public var accuracy: Double?
  /// Which statuses the lower bound of a share keeps to.
  public var lowest: StatusSet
  /// Which statuses the upper bound of a share takes in.
  public var highest: StatusSet
  /// Metres along a front over which digitising errors hang together.
  public var correlationLength: Double
  /// Whether a repair that changes a feature by more than `repairTolerance` is allowed.
  public var allowsRepair: Bool
  /// How much of a feature's area a repair may change unasked, as a fraction.
  public var repairTolerance: Double

  /// Makes the default options: straight edges, stated accuracy, no large repair.
  public init(
    edges: EdgeModel = .straight, accuracy: Double? = nil, lowest: StatusSet = .exclusive,
    highest: StatusSet = .presence,
    correlationLength: Double = FrontError.defaultCorrelationLength, allowsRepair: Bool = false,
    repairTolerance: Double = 0.001
  ) {
    self.edges = edges
    self.accuracy = accuracy
    self.lowest = lowest
    self.highest = highest
    self.correlationLength = correlationLength
    self.allowsRepair = allowsRepair
    self.repairTolerance = repairTolerance
  }
}
