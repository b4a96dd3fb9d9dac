internal import Atlas
public import Claims
internal import GeoJSON
internal import Geodesy
internal import Shares

/// Findings as bytes, one pure function per format: verdict first, then numbers, reasons, limits.
public enum FindingsReport {
  /// For people, within a width of columns.
  public static func text(
    _ findings: [Finding], provenance: Provenance, width: Int = 80
  ) -> [UInt8] {
    var text = provenance.title.isEmpty ? "" : provenance.title.printable + "\n\n"
    let indent = "    "
    func paragraph(_ label: String, _ body: String) -> String {
      let lead = label.isEmpty ? "" : label + ": "
      return indent + (lead + body.printable).wrapped(width: width - 4, indent: indent) + "\n"
    }
    for (index, finding) in findings.enumerated() {
      let claim = finding.claim
      text += "\(index + 1). \(finding.verdict.words.uppercased())".printable + "\n"
      text += paragraph(
        "", "“\(claim.wording)” (\(finding.actor.name), \(finding.region.name))")
      text += paragraph("said by", "\(claim.claimant), \(claim.date); \(claim.source)")
      for judgement in finding.judgements {
        if let comparison = judgement.comparison {
          text += paragraph(
            "claimed", comparison.claimedText + "; measured: " + comparison.measuredText)
        }
        text += paragraph("why", judgement.reason)
        for row in judgement.rows where finding.verdict != .supported {
          text += paragraph("", "– \(row.row.sentence): \(row.relation.words)")
        }
      }
      for caveat in finding.caveats { text += paragraph("note", caveat) }
      text += "\n"
    }
    text += method(provenance).wrapped(width: width, indent: "") + "\n"
    return Array(text.utf8)
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

  private static func method(_ provenance: Provenance) -> String {
    let libraries = provenance.libraries.map { "\($0.name) \($0.version)" }
    let edges = provenance.options.edges == .straight ? "straight in lon/lat" : "geodesic"
    return "Measured on the WGS84 ellipsoid, edges \(edges), wording policy "
      + "\(provenance.policy?.rawValue ?? "none"); controlshare \(provenance.tool), "
      + libraries.joined(separator: ", ") + "."
  }
}

extension Relation {
  /// What the relation means for the claim.
  var words: String {
    switch self {
    case .inside: "within the claim"
    case .outside: "outside the claim"
    case .across: "partly within the claim"
    }
  }

  /// The word that machine-readable results use.
  var word: String { rawValue }
}

extension EvidenceRow {
  /// The definition and what was measured under it.
  var sentence: String {
    "\(definition.statuses.name), over the \(definition.denominator.name): "
      + "\(Prose.share(fraction)), \(Prose.area(area))"
  }

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
        object["relation"] = .string(row.relation.word)
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
