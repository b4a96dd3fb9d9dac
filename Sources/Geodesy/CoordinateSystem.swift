public import Geometry

/// A coordinate reference system that a file or a user has named.
public struct CoordinateSystem: Hashable, Sendable {
  /// As it was written, such as `EPSG:32637`.
  public let spelling: String
  /// PROJ's name for it, such as `WGS 84 / UTM zone 37N`.
  public let name: String
  /// Whether its coordinates already are longitude and latitude on WGS84, in this order.
  public let isLongitudeLatitude: Bool

  /// What GeoJSON is in when nothing is said (RFC 7946, section 4).
  public static let longitudeLatitude = CoordinateSystem(
    spelling: "OGC:CRS84", name: "WGS 84 (CRS84)", isLongitudeLatitude: true)

  private init(spelling: String, name: String, isLongitudeLatitude: Bool) {
    self.spelling = spelling
    self.name = name
    self.isLongitudeLatitude = isLongitudeLatitude
  }

  /// Looks a coordinate system up: an authority's code, a URN, WKT, a PROJ string or a name.
  ///
  /// The many spellings of CRS84 and EPSG:4326 in GeoJSON all mean longitude before latitude, since
  /// that is what such files hold whatever EPSG says of the axes.
  /// - Throws: `CoordinateSystemError.unknown`, or `unavailable` without PROJ.
  public init(parsing spelling: String) throws(CoordinateSystemError) {
    guard !spelling.isEmpty else { throw .unknown(spelling, reason: "no name") }
    guard spelling.utf8.count <= 20_000, !spelling.utf8.contains(0) else {
      throw .unknown(String(spelling.prefix(40)), reason: "too long or not text")
    }
    if Self.meansLongitudeLatitude(spelling) {
      self.init(
        spelling: spelling, name: Self.longitudeLatitude.name, isLongitudeLatitude: true)
      return
    }
    let transformation = try Transformation(from: spelling)
    self.init(spelling: spelling, name: transformation.name, isLongitudeLatitude: false)
  }

  /// The way to longitude and latitude, or `nil` if there is nothing to do.
  ///
  /// - Throws: `CoordinateSystemError.unknown` if PROJ finds no way.
  public func transformation() throws(CoordinateSystemError) -> Transformation? {
    isLongitudeLatitude ? nil : try Transformation(from: spelling)
  }

  private static func meansLongitudeLatitude(_ spelling: String) -> Bool {
    let word = spelling.uppercased().filter { $0 != " " }
    if ["CRS84", "WGS84", "EPSG4326"].contains(word) { return true }
    let parts = word.split { ":/#".contains($0) }
    guard let code = parts.last else { return false }
    return code == "CRS84" && parts.contains("OGC")
      || code == "4326" && parts.contains { $0 == "EPSG" || $0 == "EPSG.XML" }
  }
}

/// What keeps coordinates from becoming longitudes and latitudes.
public enum CoordinateSystemError: Error, Hashable, Sendable {
  /// PROJ knows no such system.
  case unknown(String, reason: String)
  /// There is no PROJ to ask; in the words of the system's loader.
  case unavailable(reason: String)
  /// A coordinate that lies where the system has no meaning.
  case cannotTransform(Coordinate, index: Int, system: String, reason: String)
}

extension CoordinateSystemError: CustomStringConvertible {
  /// One clause without the place of the coordinates, which the caller knows.
  public var description: String {
    switch self {
    case .unknown(let spelling, let reason):
      "unknown coordinate system “\(spelling)” (\(reason)); "
        + "name one as EPSG:32637, or leave it out for longitude and latitude"
    case .unavailable(let reason):
      "needs PROJ, which cannot be loaded (\(reason)); install libproj-dev"
    case .cannotTransform(let coordinate, let index, let system, let reason):
      "vertex \(index): \(coordinate) is no position in \(system) (\(reason))"
    }
  }
}
