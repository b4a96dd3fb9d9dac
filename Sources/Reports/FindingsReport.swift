internal import Atlas
public import Claims
internal import GeoJSON
internal import Shares

/// Findings as bytes, one pure function per format: verdict first, then numbers, reasons, limits.
public enum FindingsReport {
  /// For people, within a width of columns; verdicts `isColoured` only where a terminal shows them.
  public static func text(
    _ findings: [Finding], provenance: Provenance, width: Int = 80, isColoured: Bool = false
  ) -> [UInt8] {
    FindingsText(findings, provenance: provenance, width: width, isColoured: isColoured).bytes
  }

  /// One object per finding, with provenance.
  public static func json(_ findings: [Finding], provenance: Provenance) -> [UInt8] {
    var result = provenance.members(schema: "controlshare/findings/1")
    result["findings"] = .array(findings.map { .object($0.fields) })
    return JSON.object(result).serialised(.pretty) + [0x0A]
  }

  /// For a page: the same content as the text, with tables and links.
  public static func markdown(_ findings: [Finding], provenance: Provenance) -> [UInt8] {
    FindingsMarkdown(findings, provenance: provenance).bytes
  }

  /// Drafts of schema.org ClaimReview as JSON-LD, for a reviewer to check, complete and publish.
  public static func claimReviews(_ findings: [Finding], by reviewer: Reviewer) -> [UInt8] {
    ClaimReview(findings, reviewer).bytes
  }

  /// One row per claim.
  public static func csv(_ findings: [Finding], style: CSVStyle = CSVStyle()) -> [UInt8] {
    var writer = CSVWriter(header: Finding.summaryNames, style: style)
    for finding in findings { writer.add(finding.summary.map(\.value)) }
    return writer.bytes
  }
}
