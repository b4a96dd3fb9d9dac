internal import Atlas
internal import Claims
internal import Formats
internal import GeoJSON
internal import Geometry
internal import Shares

/// What was measured as tables, alike in every format that has them.
struct ExportTables {
  /// What each actor holds in each region, with its share.
  private(set) var pieces: Table
  /// The regions.
  private(set) var regions: Table
  /// The shares that are not nothing.
  private(set) var shares: Table
  /// The verdicts, a row per claim.
  private(set) var findings: Table
  /// What it rests on: item, name, value.
  private(set) var provenance: Table
  /// The last day that was measured, as a time: results know no clock.
  let moment: String

  init(_ content: ReportContent, pieces measured: [Piece]) {
    let maps = Maps(content.assessment)
    pieces = Table(
      "pieces", isSpatial: true,
      columns: Share.columns + [
        .init("actor_name", .text), .init("valid_through", .date),
      ] + Caveat.allCases.map { .init($0.rawValue, .truth) })
    for piece in measured {
      let map = maps[piece.share]
      pieces.add(
        piece.share.fields.map(\.value) + [
          .string(content.dataset.actorName(piece.share.actor)),
          map?.validThrough.map { .string("\($0)") } ?? .null,
        ] + Caveat.allCases.map { .bool(map?.caveats.contains($0) ?? false) }, ground: piece.ground)
    }
    regions = Table("regions", isSpatial: true, columns: PreparedRegion.columns)
    for region in content.assessment.regions {
      regions.add(region.row, ground: region.ground)
    }
    shares = Table("shares", columns: Share.columns)
    for share in content.assessment.shares where !share.isNothing {
      shares.add(share.fields.map(\.value))
    }
    findings = Table(
      "findings",
      columns: Finding.summaryNames.map { .init($0, $0 == "date" ? .date : .text) })
    for finding in content.findings { findings.add(finding.summary.map(\.value)) }
    provenance = Table(
      "provenance",
      columns: [.init("item", .text), .init("name", .text), .init("value", .text)])
    for member in content.provenance.members(schema: "controlshare/export/1") {
      for row in Self.rows(of: member) { provenance.add(row) }
    }
    let last = content.assessment.snapshots.map(\.date).max()
    moment = "\(last.map { "\($0)" } ?? "1970-01-01")T00:00:00.000Z"
  }

  /// The tables that have something to say, layers first.
  var all: [Table] {
    [pieces, regions, shares] + (findings.rows.isEmpty ? [] : [findings]) + [provenance]
  }

  /// A member of the record as rows: an object's members, a list's elements, or itself.
  private static func rows(of member: JSONObject.Member) -> [[JSON]] {
    let item = JSON.string(member.key)
    switch member.value {
    case .object(let object):
      return object.map { [item, .string($0.key), plain($0.value)] }
    case .array(let elements):
      return elements.map { element in
        let name = element["path"] ?? element["at"] ?? .null
        return [item, name, element["message"] ?? plain(element)]
      }
    default: return [[item, .null, plain(member.value)]]
    }
  }

  /// A value as text, which strings are already.
  private static func plain(_ value: JSON) -> JSON {
    .string(value.string ?? value.text())
  }
}

extension Share {
  /// The columns for `fields`.
  static let columns = fieldNames.map { name in
    Table.Column(name, name == "date" ? .date : keyNames.contains(name) ? .text : .real)
  }
}

extension PreparedRegion {
  /// The columns for `row`.
  static let columns: [Table.Column] = [
    .init("region_id", .text), .init("region", .text), .init("level", .text),
    .init("parent", .text), .init("area_km2", .real), .init("area_straight_km2", .real),
    .init("area_geodesic_km2", .real), .init("note", .text),
  ]

  /// The region as tables list it.
  var row: [JSON] {
    let areas = areasByEdges
    return [
      .string(id), .string(name), .string(region.level),
      region.parent.map { .string($0) } ?? .null, .number(area / 1e6),
      .number(areas.straight / 1e6), .number(areas.geodesic / 1e6),
      region.note.map { .string($0) } ?? .null,
    ]
  }
}
