internal import Atlas
internal import Geodesy
internal import Geometry

/// Rings against the right-hand rule of RFC 7946, section 3.1.6, which no number depends on.
func windingRemark(of feature: FileSurvey.Feature) -> Remark? {
  var rings = 0
  var first: (polygon: Int, ring: Int, at: Coordinate)?
  var wrong = 0
  for (polygon, unchecked) in feature.outline.enumerated() {
    for (number, coordinates) in unchecked.rings.enumerated() {
      guard let ring = try? Ring(closing: coordinates) else { continue }
      let area = StraightEdgeArea.signed(of: ring)
      if area == 0 { continue }
      rings += 1
      guard (area > 0) != (number == 0) else { continue }
      wrong += 1
      first = first ?? (polygon, number, ring.coordinates[0])
    }
  }
  guard let first else { return nil }
  let count = rings == 1 ? "the ring runs" : "\(wrong) of \(rings) rings run"
  return Remark(
    .harmless, .winding,
    at: Remark.Place(
      feature.location, polygon: first.polygon, ring: first.ring, coordinate: first.at),
    "\(count) the other way than RFC 7946 asks",
    consequence: "direction carries no meaning, no number changes")
}
