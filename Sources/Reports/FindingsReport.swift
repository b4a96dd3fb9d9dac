internal import Atlas
public import Claims
internal import GeoJSON
internal import Shares

/// Findings as bytes, one pure function per format: verdict first, then numbers, reasons, limits.
public enum FindingsReport {
  /// For people, within a width of columns.
  public static func text(
    _ findings: [Finding], provenance: Provenance, width: Int = 80
  ) -> [UInt8] {
    FindingsText(findings, provenance: provenance, width: width).bytes
  }

  /// One object per finding, with provenance.
  public static func json(_ findings: [Finding], provenance: Provenance) -> [UInt8] {
    var result = provenance.members(schema: "controlshare/findings/1")
    result["findings"] = .array(findings.map { .object($0.fields) })
    return JSON.object(result).serialised(.pretty) + [0x0A]
  }

  /// One row per claim.
  public static func csv(_ findings: [Finding]) -> [UInt8] {
    var writer = CSVWriter(header: [
      "id", "claimant", "date", "actor", "region_id", "region", "wording", "policy", "verdict",
      "claimed", "measured", "reason",
    ])
    for finding in findings {
      let comparison = finding.judgements.lazy.compactMap(\.comparison).first
      writer.add([
        .string(finding.claim.id), .string(finding.claim.claimant),
        .string("\(finding.claim.date)"), .string(finding.actor.id), .string(finding.region.id),
        .string(finding.region.name), .string(finding.claim.wording),
        .string(finding.proposition.policy.rawValue), .string(finding.verdict.rawValue),
        comparison.map { .string($0.claimedText) } ?? .null,
        comparison.map { .string($0.measuredText) } ?? .null, .string(finding.reason),
      ])
    }
    return writer.bytes
  }
}

extension Relation {
  /// What the relation means for the claim.
  var words: String {
    switch self {
    case .inside: "within"
    case .outside: "outside"
    case .across: "partly within"
    }
  }
}

extension EvidenceRow {
  /// The row as results list it.
  var fields: JSONObject {
    [
      "source": .string(definition.source), "date": .string("\(definition.date)"),
      "statuses": .string(definition.statuses.name),
      "denominator": .string(definition.denominator.name),
      "denominator_km2": .number(definition.denominator.area / 1e6),
      "area_km2": .number(area.best / 1e6), "area_low_km2": .number(area.low / 1e6),
      "area_high_km2": .number(area.high / 1e6), "share": .number(fraction.best),
      "share_low": .number(fraction.low), "share_high": .number(fraction.high),
    ]
  }
}

extension Finding {
  /// The finding as results list it.
  var fields: JSONObject {
    [
      "id": .string(claim.id), "claimant": .string(claim.claimant),
      "date": .string("\(claim.date)"), "actor": .string(actor.id),
      "region_id": .string(region.id), "region": .string(region.name),
      "wording": .string(claim.wording), "quote": .string(claim.quote),
      "published": .string(claim.source), "url": claim.url.map { .string($0) } ?? .null,
      "policy": .string(proposition.policy.rawValue), "verdict": .string(verdict.rawValue),
      "reason": .string(reason), "judgements": .array(judgements.map { .object($0.fields) }),
      "caveats": .array(caveats.map { .string($0) }),
    ]
  }
}

extension Judgement {
  /// The judgement as results list it.
  var fields: JSONObject {
    var fields: JSONObject = ["verdict": .string(verdict.rawValue), "reason": .string(reason)]
    if let comparison {
      fields["claimed"] = .string(comparison.claimedText)
      fields["measured"] = .string(comparison.measuredText)
      fields["overstatement"] = comparison.overstatement.map { .number($0) } ?? .null
    }
    fields["rows"] = .array(
      rows.map { row in
        var object = row.row.fields
        object["relation"] = .string(row.relation.rawValue)
        object["probability"] = row.probability.map { .number($0) } ?? .null
        return .object(object)
      })
    fields["witnesses"] = .array(
      witnesses.map {
        [
          "kind": .string($0.kind), "id": .string($0.id), "name": .string($0.name),
          "area_low_km2": $0.area.map { .number($0.low / 1e6) } ?? .null,
          "area_km2": $0.area.map { .number($0.best / 1e6) } ?? .null,
          "share_low": $0.fraction.map { .number($0.low) } ?? .null,
          "source": .string($0.source),
        ]
      })
    return fields
  }
}
