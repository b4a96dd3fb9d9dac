internal import Geometry

/// Ground as OGC simple features (06-103r4, 8.2) put it into bytes: little-endian, shells counter-clockwise.
enum WellKnownBinary {
  private static let polygon: UInt32 = 3
  private static let multiPolygon: UInt32 = 6

  /// A `MultiPolygon`, also of one part or none.
  static func bytes(of ground: MultiPolygon) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 * ground.vertexCount + 64 * (ground.polygons.count + 1))
    append(header: multiPolygon, count: ground.polygons.count, to: &bytes)
    for polygon in ground.polygons {
      let rings = polygon.rings.map(\.coordinates)
      append(header: Self.polygon, count: rings.count, to: &bytes)
      for (index, ring) in rings.enumerated() {
        append(UInt32(ring.count), to: &bytes)
        let isCounterClockwise = twiceTheArea(of: ring) > 0
        if isCounterClockwise == (index == 0) {
          for vertex in ring { append(vertex, to: &bytes) }
        } else {
          for vertex in ring.reversed() { append(vertex, to: &bytes) }
        }
      }
    }
    return bytes
  }

  private static func append(header type: UInt32, count: Int, to bytes: inout [UInt8]) {
    bytes.append(1)
    append(type, to: &bytes)
    append(UInt32(count), to: &bytes)
  }

  private static func append(_ vertex: Coordinate, to bytes: inout [UInt8]) {
    append(vertex.longitude.bitPattern, to: &bytes)
    append(vertex.latitude.bitPattern, to: &bytes)
  }

  private static func append(_ word: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: word.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  /// Positive for a ring that runs counter-clockwise.
  private static func twiceTheArea(of ring: [Coordinate]) -> Double {
    guard let origin = ring.first else { return 0 }
    var sum = 0.0
    for (from, to) in zip(ring, ring.dropFirst()) {
      sum +=
        (from.longitude - origin.longitude) * (to.latitude - origin.latitude)
        - (to.longitude - origin.longitude) * (from.latitude - origin.latitude)
    }
    return sum
  }
}
