internal import Geometry
internal import Planimeter

extension CertifyingRoute {
  /// The planimeter: border pieces integrated where they lie, no overlay built.
  ///
  /// Within rounding: its crossings are decided by exact signs. With `overlay` it has in common the
  /// definition of Q (`AuthalicIntegral`), from which it makes series of its own.
  public static let planimeter = CertifyingRoute(
    name: "planimeter",
    method: "the planimeter: pieces of borders integrated in place, crossings by exact signs"
  ) { groups, region in
    let prepared = PreparedRegions([region])
    let parts = try groups.map { grounds in
      let reading = try Planimeter.measure(
        grounds.map(\.polygons), groups: [Int](repeating: 0, count: grounds.count), groupCount: 1,
        in: prepared, measuringFronts: false)
      guard reading.faults == 0 else { throw PlanimeterFault(rings: reading.faults) }
      return reading.rows.first?.area ?? 0
    }
    return Areas(whole: prepared.areas[0], parts: parts)
  }
}

/// Rings whose counts of what covers them did not add up.
private struct PlanimeterFault: Error, CustomStringConvertible {
  var rings: Int

  var description: String { "\(rings) rings did not add up" }
}
