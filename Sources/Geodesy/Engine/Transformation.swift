import CPROJ
public import Geometry

extension CoordinateSystem {
  /// A coordinate system's way to longitude and latitude, made once and used for many rings.
  ///
  /// It owns a PROJ context and belongs to one task.
  public final class Transformation {
    /// The system's name in PROJ's database, such as `WGS 84 / UTM zone 37N`.
    public let name: String
    private let spelling: String
    private let operation: ProjObject

    init(from spelling: String) throws(CoordinateSystemError) {
      let context = try ProjContext()
      guard let source = ProjObject(of: context, { unsafe $0.proj_create($1, spelling) }) else {
        throw .unknown(spelling, reason: context.takeComplaint())
      }
      let from = unsafe source.pointer
      guard context.call({ proj, _ in unsafe proj.proj_is_crs(from) != 0 }) else {
        throw .unknown(spelling, reason: "not a coordinate reference system")
      }
      guard let target = ProjObject(of: context, { unsafe $0.proj_create($1, "OGC:CRS84") }) else {
        throw .unknown("OGC:CRS84", reason: context.takeComplaint())
      }
      let to = unsafe target.pointer
      guard
        let plain = ProjObject(
          of: context, { unsafe $0.proj_create_crs_to_crs_from_pj($1, from, to, nil, nil) })
      else { throw .unknown(spelling, reason: context.takeComplaint()) }
      let pointer = unsafe plain.pointer
      guard
        let operation = ProjObject(
          of: context, { unsafe $0.proj_normalize_for_visualization($1, pointer) })
      else { throw .unknown(spelling, reason: context.takeComplaint()) }
      name = source.name ?? spelling
      self.spelling = spelling
      self.operation = operation
    }

    /// Coordinates of the system, easting first, to longitudes and latitudes on WGS84.
    ///
    /// - Throws: `CoordinateSystemError.cannotTransform` with the first coordinate that has none.
    public func callAsFunction(
      _ coordinates: [Coordinate]
    ) throws(CoordinateSystemError) -> [Coordinate] {
      let result = operation.transformed(coordinates)
      guard let failed = result.firstIndex(where: { !$0.isFinite || abs($0.latitude) > 90 }) else {
        return result
      }
      throw .cannotTransform(
        coordinates[failed], index: failed, system: spelling,
        reason: operation.context.takeComplaint())
    }

    /// The accuracy in metres of the operation last used, or `nil` if PROJ does not know it.
    ///
    /// Zero means that only the projection was undone, without a change of datum.
    public var accuracy: Double? {
      let pointer = unsafe operation.pointer
      let context = operation.context
      let used = ProjObject(of: context) { proj, _ in
        unsafe proj.proj_trans_get_last_used_operation(pointer)
      }
      guard let used else { return nil }
      let operation = unsafe used.pointer
      let metres = context.call { unsafe $0.proj_coordoperation_get_accuracy($1, operation) }
      return metres >= 0 ? metres : nil
    }
  }
}

extension ProjObject {
  /// All coordinates at once, in place on a copy; one that has no result becomes infinite.
  func transformed(
    _ coordinates: [Coordinate], direction: PJ_DIRECTION = PJ_FWD
  ) -> [Coordinate] {
    var coordinates = coordinates
    let stride = MemoryLayout<Coordinate>.stride
    unsafe coordinates.withUnsafeMutableBytes { bytes in
      guard let x = unsafe bytes.baseAddress?.assumingMemoryBound(to: Double.self) else { return }
      let count = bytes.count / stride
      _ = context.call { proj, _ in
        unsafe proj.proj_trans_generic(
          pointer, direction, x, stride, count, x + 1, stride, count, nil, 0, 0, nil, 0, 0)
      }
    }
    return coordinates
  }
}
