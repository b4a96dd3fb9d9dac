public import Atlas
internal import Claims
internal import GeoJSON

/// Who reviews claims: always said by the user, never made up.
public struct Reviewer: Sendable {
  /// The name of the reviewing organisation.
  public var name: String
  /// The address of the page the review is or will be published on.
  public var url: String
  /// The day of publication, if it is known.
  public var date: CalendarDate?

  /// Makes a reviewer of a name, the review's address, and its day.
  public init(name: String, url: String, date: CalendarDate? = nil) {
    self.name = name
    self.url = url
    self.date = date
  }
}

/// Findings as drafts of schema.org `ClaimReview`, in JSON-LD.
///
/// A draft: whether the claimant is a person or an organisation is for the reviewer to say, and a
/// claim without a map of its day gets no number.
struct ClaimReview {
  private let document: JSONObject

  init(_ findings: [Finding], _ reviewer: Reviewer) {
    let reviews = findings.map { Self.review($0, reviewer) }
    var document: JSONObject = ["@context": "https://schema.org"]
    if reviews.count == 1 {
      for member in reviews[0].members { document[member.key] = member.value }
    } else {
      document["@graph"] = .array(reviews.map { .object($0) })
    }
    self.document = document
  }

  var bytes: [UInt8] { JSON.object(document).serialised(.pretty) + [0x0A] }

  private static func review(_ finding: Finding, _ reviewer: Reviewer) -> JSONObject {
    let claim = finding.claim
    var item: JSONObject = [
      "@type": "Claim", "datePublished": .string("\(claim.date)"),
    ]
    if !claim.claimant.isEmpty {
      item["author"] = ["@type": "Organization", "name": .string(claim.claimant)]
    }
    var appearance: JSONObject = ["@type": "CreativeWork"]
    if let url = claim.url, url.isWebAddress { appearance["url"] = .string(url) }
    if !claim.source.isEmpty { appearance["name"] = .string(claim.source) }
    if appearance.keys.count > 1 { item["appearance"] = .object(appearance) }
    var review: JSONObject = [
      "@type": "ClaimReview", "url": .string(reviewer.url),
      "author": ["@type": "Organization", "name": .string(reviewer.name)],
      "claimReviewed": .string(title(of: finding)), "itemReviewed": .object(item),
      "reviewRating": .object(rating(finding.verdict)),
      "reviewBody": .string(
        (finding.consistencySentences + finding.judgements.flatMap(\.sentences))
          .joined(separator: " ")),
    ]
    if let date = reviewer.date { review["datePublished"] = .string("\(date)") }
    return review
  }

  /// At most 75 characters where the wording allows it, which is what search engines show.
  static func title(of finding: Finding) -> String {
    let wording = finding.claim.wording
    let candidates = [
      "\(finding.actor.name) in \(finding.regionName), \(finding.claim.date): “\(wording)”",
      "\(finding.actor.name) in \(finding.regionName): “\(wording)”",
      "\(finding.regionName): “\(wording)”", wording,
    ]
    return candidates.first { $0.count <= 75 } ?? wording
  }

  private static func rating(_ verdict: Verdict) -> JSONObject {
    var rating: JSONObject = [
      "@type": "Rating", "alternateName": .string(label(verdict)), "bestRating": 5,
      "worstRating": 1,
    ]
    switch verdict {
    case .supported: rating["ratingValue"] = 5
    case .refuted: rating["ratingValue"] = 1
    case .dependsOnDefinition, .conflicting, .undetermined: rating["ratingValue"] = 3
    case .notEnoughEvidence: break
    }
    return rating
  }

  private static func label(_ verdict: Verdict) -> String {
    switch verdict {
    case .supported: "True"
    case .refuted: "False"
    case .undetermined: "Unproven: maps are not precise enough"
    case .conflicting: "Disputed: sources disagree"
    case .dependsOnDefinition: "Depends on definition"
    case .notEnoughEvidence: "Unproven: no map of that day"
    }
  }
}
