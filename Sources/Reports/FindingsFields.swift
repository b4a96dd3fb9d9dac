internal import Atlas
internal import Claims
internal import GeoJSON
internal import Shares

// Findings as members of JSON results.

extension Reading {
  /// The reading as results list it: numbers in the claim's own unit, fraction or square kilometres.
  func fields(_ comparison: Comparison?) -> JSONObject {
    var scale = 1.0
    if case .area? = comparison?.unit { scale = 1e-6 }
    func value(_ number: Double) -> JSON { number.isFinite ? .number(number * scale) : .null }
    return [
      "source": .string(source), "date": .string("\(date)"), "basis": .string(basis.rawValue),
      "statuses": .string(statuses.name), "whole": .string(whole.name),
      "whole_km2": basis == .area ? .number(whole.area / 1e6) : .null,
      "whole_count": basis == .area ? .null : .number(whole.area),
      "area_low_km2": area.map { .number($0.low / 1e6) } ?? .null,
      "area_km2": area.map { .number($0.best / 1e6) } ?? .null,
      "area_high_km2": area.map { .number($0.high / 1e6) } ?? .null,
      "measured_low": value(measured.low), "measured": value(measured.best),
      "measured_high": value(measured.high), "relation": .string(relation.rawValue),
      "probability": probability.map { .number($0) } ?? .null, "decides": .bool(decides),
    ]
  }
}

extension Finding {
  /// The finding as results list it.
  var fields: JSONObject {
    var policies: JSONObject = [:]
    for policy in Policy.allCases {
      policies[policy.rawValue] = verdicts[policy].map { .string($0.rawValue) } ?? .null
    }
    return [
      "id": .string(claim.id), "claimant": .string(claim.claimant),
      "date": .string("\(claim.date)"), "actor": .string(actor.id),
      "region_id": .string(regionID), "region": .string(regionName),
      "wording": .string(claim.wording), "quote": .string(claim.quote),
      "published": .string(claim.source), "url": claim.url.map { .string($0) } ?? .null,
      "policy": .string(proposition.policy.rawValue), "verdict": .string(verdict.rawValue),
      "verdict_by_policy": .object(policies), "reason": .string(reason),
      "consistency": .array(consistency.map { .object($0.fields) }),
      "judgements": .array(judgements.map { .object($0.fields) }),
      "caveats": .array(caveats.map { .string($0) }),
    ]
  }
}

extension Finding {
  /// The finding as tables list it: one row.
  var summary: [(name: String, value: JSON)] {
    let comparison = judgements.lazy.compactMap(\.comparison).first
    return [
      ("id", .string(claim.id)), ("claimant", .string(claim.claimant)),
      ("date", .string("\(claim.date)")), ("actor", .string(actor.id)),
      ("region_id", .string(regionID)), ("region", .string(regionName)),
      ("wording", .string(claim.wording)), ("policy", .string(proposition.policy.rawValue)),
      ("verdict", .string(verdict.rawValue)),
      ("claimed", comparison.map { .string($0.claimedText) } ?? .null),
      ("measured", comparison.map { .string($0.measuredText) } ?? .null),
      ("reason", .string(reason)),
    ]
  }

  /// The names of `summary`.
  static let summaryNames = [
    "id", "claimant", "date", "actor", "region_id", "region", "wording", "policy", "verdict",
    "claimed", "measured", "reason",
  ]
}

extension ConsistencyFinding {
  /// The finding as results list it.
  var fields: JSONObject {
    [
      "kind": .string(kind.rawValue), "severity": .string(severity.rawValue),
      "stated": .string(stated), "corrected": .string(corrected), "sentence": .string(sentence),
    ]
  }
}

extension Judgement {
  /// The judgement as results list it.
  var fields: JSONObject {
    var fields: JSONObject = ["verdict": .string(verdict.rawValue), "reason": .string(reason)]
    fields["region"] = region.map { .string($0) } ?? .null
    if let comparison {
      fields["claimed"] = .string(comparison.claimedText)
      fields["measured"] = .string(comparison.measuredText)
      fields["overstatement"] = comparison.overstatement.map { .number($0) } ?? .null
    }
    fields["flip"] =
      flip.map {
        [
          "metres": .number($0.metres), "outwards": .bool($0.outwards),
          "source": .string($0.source), "statuses": .string($0.statuses.name),
          "sentence": .string($0.sentence),
        ]
      } ?? .null
    fields["settled_by"] =
      settlement.map {
        [
          "accuracy_m": $0.accuracy.map { .number($0) } ?? .null,
          "sentence": .string($0.sentence),
        ]
      } ?? .null
    fields["true_if"] = steelman.map { .string($0) } ?? .null
    fields["readings"] = .array(readings.map { .object($0.fields(comparison)) })
    fields["witnesses"] = .array(witnesses.map { .object($0.fields) })
    return fields
  }
}

extension Witness {
  /// The witness as results list it.
  var fields: JSONObject {
    [
      "kind": .string(kind), "id": .string(id), "name": .string(name),
      "area_low_km2": area.map { .number($0.low / 1e6) } ?? .null,
      "area_km2": area.map { .number($0.best / 1e6) } ?? .null,
      "share_low": fraction.map { .number($0.low) } ?? .null, "source": .string(source),
    ]
  }
}
