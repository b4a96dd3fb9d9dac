public import Geometry

/// One way to measure how much ground lies in a region, for checking the others.
///
/// A route is a value: whoever has another engine adds it to the list, and a test can add one that is
/// wrong on purpose.
public struct CertifyingRoute: Sendable {
  /// The name that reports print, such as `planimeter`.
  public var name: String
  /// What it does, in one clause.
  public var method: String
  /// The versions of what it measures with, by name.
  public var versions: [(name: String, version: String)]
  /// Measures a region, and what each of several groups of ground has in it.
  ///
  /// The first argument holds the groups, each of valid grounds that may overlap: what lies under
  /// several of them counts once. The second is the region, valid as well.
  public var measure: @Sendable (_ groups: [[MultiPolygon]], _ region: MultiPolygon) throws -> Areas

  /// Makes a route.
  public init(
    name: String, method: String, versions: [(name: String, version: String)] = [],
    measure:
      @escaping @Sendable (_ groups: [[MultiPolygon]], _ region: MultiPolygon) throws -> Areas
  ) {
    self.name = name
    self.method = method
    self.versions = versions
    self.measure = measure
  }

  /// What a route finds, in square metres.
  public struct Areas: Sendable, Hashable {
    /// The region's own area.
    public var whole: Double
    /// What each group has in the region, in the order of the groups.
    public var parts: [Double]
    /// What the method itself may miss of any of these areas, rounding left out.
    public var bound: Double

    /// Makes a result of areas in square metres.
    public init(whole: Double, parts: [Double], bound: Double = 0) {
      self.whole = whole
      self.parts = parts
      self.bound = bound
    }
  }

  /// All routes of this build: three engines, no two of which share both overlay and integral.
  public static let all = [overlay, equalArea, planimeter]
}
