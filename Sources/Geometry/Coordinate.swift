/// A position on the WGS84 ellipsoid, in degrees.
///
/// A longitude beyond ±180 is meaningful while a ring that crosses the antimeridian is unrolled;
/// whether a file may hold one is decided where the file is read.
public struct Coordinate: Hashable, Sendable, BitwiseCopyable {
  /// Degrees east of Greenwich.
  public var longitude: Double
  /// Degrees north of the equator, −90…90.
  public var latitude: Double

  /// Makes a position from degrees east and degrees north.
  @inlinable
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Makes a position in the order of GeoJSON: longitude, then latitude, in degrees.
  @inlinable
  public init(_ longitude: Double, _ latitude: Double) {
    self.init(longitude: longitude, latitude: latitude)
  }

  /// Whether both numbers are finite.
  @inlinable
  public var isFinite: Bool { longitude.isFinite && latitude.isFinite }
}

extension Coordinate: CustomStringConvertible {
  /// The two numbers as GeoJSON orders them, such as `36.3 33.5`.
  public var description: String { "\(longitude) \(latitude)" }
}
