import Geodesy
import Geometry
import Overlay
import Planimeter

/// Rings made of bytes, measured by both engines.
///
/// Three bytes are a vertex: a place on a lattice of sixteen by sixteen, and how many roundings it is
/// off in either direction, so that vertices meet, edges coincide, and both miss each other by a hair.
enum Ground {
  /// Repairs and measures what the bytes draw, and stops where the engines differ.
  static func measure(_ bytes: [UInt8]) {
    guard bytes.count <= 512 else { return }
    let parts = bytes.split(separator: 0xFF).map { feature in
      [UncheckedPolygon(feature.split(separator: 0xFE).map(ring))]
    }
    let repaired = parts.compactMap { try? Overlay.repair($0).ground }
    // The pieces of more grounds would be too many.
    let grounds = repaired.filter { !$0.isEmpty }.prefix(4)
    guard let region = grounds.first, grounds.count > 1 else { return }
    let whole = StraightEdgeArea.area(of: region)
    let held = Array(grounds.dropFirst())
    guard
      let reading = try? Planimeter.measure(
        held.map(\.polygons), groups: held.map { _ in 0 }, groupCount: 1,
        in: PreparedRegions([region]), measuringFronts: false)
    else { return }
    precondition(reading.faults == 0, "rings do not add up")
    guard reading.suspects.isEmpty, whole > 1e6 else { return }
    let ours = reading.rows.first?.area ?? 0
    let theirs = try? Overlay.intersection(Overlay.union(held), region)
    if let theirs, differ(ours, StraightEdgeArea.area(of: theirs), of: whole) == nil { return }
    // GEOS may snap hairlines together and be wrong without saying so: see `HairlineTests`.
    let exact = ConvexPieces(region).area(within: held.map(ConvexPieces.init)[...])
    if let difference = differ(ours, exact, of: whole) {
      preconditionFailure("the planimeter and its pieces differ by \(difference) of the region")
    }
  }

  /// The difference as a share of the region where it is more than 1e-9.
  private static func differ(_ ours: Double, _ other: Double, of whole: Double) -> Double? {
    let share = abs(ours - other) / whole
    return share <= 1e-9 ? nil : share
  }

  private static func ring(_ bytes: ArraySlice<UInt8>) -> [Coordinate] {
    let bytes = Array(bytes)
    var ring = stride(from: 0, to: bytes.count - 2, by: 3).map { place in
      let (lattice, offset) = (bytes[place], Int(bytes[place + 1]))
      let (offEast, offNorth) = (offset & 15, offset >> 4)
      // Mostly no offset at all, so that things coincide.
      let scale = bytes[place + 2] & 1 == 0 ? 0 : 1e-15 * Double(1 << (bytes[place + 2] >> 3))
      return Coordinate(
        36 + Double(lattice & 15) / 7 + scale * Double(offEast - 8),
        33 + Double(lattice >> 4) / 7 + scale * Double(offNorth - 8))
    }
    if let first = ring.first { ring.append(first) }
    return ring
  }
}
