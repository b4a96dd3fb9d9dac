internal import Atlas
public import Checks
internal import GeoJSON
internal import Geometry

/// A check as bytes, one pure function per format.
public enum ChecksReport {
  /// For people: by file, then severity and kind, the largest first, within a width of columns.
  ///
  /// - Parameters:
  ///   - check: what was found.
  ///   - isFull: whether every remark is printed, or a few of each kind and their count.
  ///   - width: columns of the terminal.
  /// - Returns: UTF-8.
  public static func text(_ check: Check, isFull: Bool = false, width: Int = 80) -> [UInt8] {
    ChecksText(check, isFull: isFull, width: width).bytes
  }

  /// Every remark with its place, and provenance; schema `controlshare/check/1`.
  public static func json(_ check: Check, provenance: Provenance) -> [UInt8] {
    var result = provenance.members(schema: "controlshare/check/1")
    result["fit"] = .bool(check.isFit)
    var counts = JSONObject()
    for severity in Remark.Severity.allCases {
      counts[severity.rawValue] = .number(Double(check.count(severity)))
    }
    result["counts"] = .object(counts)
    result["files"] = .array(check.files.map { .object($0.fields) })
    result["remarks"] = .array(check.remarks.map { .object($0.fields.object) })
    return JSON.object(result).serialised(.pretty) + [0x0A]
  }

  /// One row per remark.
  public static func csv(_ check: Check) -> [UInt8] {
    var writer = CSVWriter(header: Remark.fieldNames)
    for remark in check.remarks { writer.add(remark.fields.map(\.value)) }
    return writer.bytes
  }
}

extension Check.File {
  /// The file as results list it.
  fileprivate var fields: JSONObject {
    [
      "path": .string(path), "role": .string(role), "role_guessed": .bool(isGuessed),
      "features": .number(Double(features)),
      "vertices": vertices.map { .number(Double($0)) } ?? .null,
      "area_km2": squareMetres.map { .number($0 / 1e6) } ?? .null,
    ]
  }
}

extension Remark {
  /// The names of `fields`.
  fileprivate static let fieldNames = [
    "severity", "kind", "file", "line", "feature", "polygon", "ring", "vertex", "longitude",
    "latitude",
    "area_km2", "message", "consequence",
  ]

  /// The remark as results list it; what is not known is `null`.
  fileprivate var fields: [(name: String, value: JSON)] {
    func number(_ value: Double?) -> JSON {
      value.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
    }
    func index(_ value: Int?) -> JSON { number(value.map(Double.init)) }
    return [
      ("severity", .string(severity.rawValue)), ("kind", .string(kind.rawValue)),
      ("file", .string(place.file)), ("line", index(place.line)), ("feature", index(place.feature)),
      ("polygon", index(place.polygon)), ("ring", index(place.ring)),
      ("vertex", index(place.vertex)), ("longitude", number(place.coordinate?.longitude)),
      ("latitude", number(place.coordinate?.latitude)),
      ("area_km2", number(squareMetres.map { $0 / 1e6 })), ("message", .string(message)),
      ("consequence", .string(consequence)),
    ]
  }
}
