internal import Atlas
internal import GeoJSON
public import Shares

/// Two maps held against each other as bytes, one pure function per format.
public enum ComparisonReport {
  /// One row per region × actor of which either map gives something, all with `zeros`.
  ///
  /// Of two dates of one source, the columns are
  /// `source,from,to,statuses,actor,region_id,region,earlier_km2,later_km2,`
  /// `gained_km2,gained_low_km2,gained_high_km2,lost_km2,lost_low_km2,lost_high_km2,`
  /// `kept_km2,kept_low_km2,kept_high_km2,net_km2,net_low_km2,net_high_km2,gross_km2,region_km2,`
  /// `earlier_share,later_share,net_share,resolution,net_resolved`.
  ///
  /// Of two sources they are
  /// `source_a,date_a,source_b,date_b,statuses,actor,region_id,region,a_km2,b_km2,`
  /// `both_km2,both_low_km2,both_high_km2,a_only_km2,a_only_low_km2,a_only_high_km2,`
  /// `b_only_km2,b_only_low_km2,b_only_high_km2,union_km2,region_km2,jaccard,a_share,b_share,resolution`.
  ///
  /// Shares are fractions of the region, 0…1. `low` and `high` are bounds under the stated accuracy of
  /// the fronts. `resolution` is `same`, `resolved`, `below-resolvable` (all of the difference
  /// could come from that accuracy) or `unstated` (a front has none). `jaccard` is empty where
  /// neither gives anything.
  public static func csv(
    _ comparison: CoverComparison, zeros: Bool, style: CSVStyle = CSVStyle()
  ) -> [UInt8] {
    var writer = CSVWriter(header: comparison.fieldNames, style: style)
    for row in comparison.rows where zeros || !row.contrast.isNothing {
      writer.add(comparison.fields(of: row).map(\.value))
    }
    return writer.bytes
  }

  /// The same rows, with what they rest on and by how much their identities miss at the worst.
  public static func json(
    _ comparison: CoverComparison, zeros: Bool, provenance: Provenance
  ) -> [UInt8] {
    var result = provenance.members(schema: schema)
    for member in comparison.sides { result[member.key] = member.value }
    result["statuses"] = .string(comparison.statuses.name)
    result["worst_imbalance"] = .number(comparison.worstImbalance)
    result["rows"] = .array(
      comparison.rows.filter { zeros || !$0.contrast.isNothing }
        .map { .object(comparison.fields(of: $0).object) })
    return JSON.object(result).serialised(.pretty) + [0x0A]
  }

  /// RFC 7946: up to three features per row, told apart by the property `part`: `gained`, `lost` and
  /// `kept`, or `a_only`, `b_only` and `both`.
  ///
  /// The other properties are the row's fields and `part_km2`. Parts without ground are left out.
  ///
  /// - Throws: `SharesError.overlay` if GEOS fails.
  public static func geoJSON(
    _ comparison: CoverComparison, provenance: Provenance
  ) throws(SharesError) -> [UInt8] {
    var features: [Feature] = []
    for (row, ground) in zip(comparison.rows, try comparison.grounds()) {
      for part in comparison.parts(of: row, ground) where part.area >= Share.rounding {
        var properties: JSONObject = ["part": .string(part.name)]
        properties["part_km2"] = .number(part.area / 1e6)
        for field in comparison.fields(of: row) { properties[field.name] = field.value }
        features.append(
          Feature(
            properties: properties, geometry: FeatureGeometry(part.ground), index: features.count))
      }
    }
    let members: JSONObject = [
      "name": .string(provenance.title.isEmpty ? "controlshare compare" : provenance.title),
      "provenance": .object(provenance.members(schema: schema)),
    ]
    return GeoJSONWriter().bytes(FeatureCollection(features, members: members))
  }

  private static let schema = "controlshare/comparison/1"
}
