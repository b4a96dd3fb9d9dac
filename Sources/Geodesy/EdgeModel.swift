/// What a segment between two vertices means.
public enum EdgeModel: String, Sendable, CaseIterable, Codable {
  /// Straight in longitude and latitude (RFC 7946, section 3.1.1).
  case straight
  /// The shortest line on the ellipsoid.
  case geodesic
}
