internal import Atlas
internal import Claims
public import Shares

extension SharesReport {
  /// Tables for issues and articles, one per source and date, with what they rest on.
  ///
  /// Nothing from data is taken for markup of Markdown or HTML.
  public static func markdown(
    _ assessment: Assessment, zeros: Bool, provenance: Provenance, name: (String) -> String
  ) -> [UInt8] {
    var text = provenance.title.isEmpty ? "" : "# \(provenance.title.escaped)\n\n"
    for snapshot in assessment.snapshots {
      text += "## \(snapshot.source.escaped), \(snapshot.date)"
      text += "\(snapshot.caveats.inBrackets)\n\n"
      text += "| region | actor | status | share, % (low–high) | km² (low–high) | region, km² |\n"
      text += "| --- | --- | --- | --: | --: | --: |\n"
      for region in assessment.regions {
        let held = assessment.shares.filter {
          $0.source == snapshot.source && $0.date == snapshot.date && $0.regionID == region.id
            && (zeros || !$0.isNothing)
        }
        for share in held {
          let cells = [
            region.name.escaped, name(share.actor).escaped, share.status.rawValue,
            Prose.share(share.fractions, unit: "").escaped,
            Prose.squareKilometres(share.area).escaped,
            Prose.area(region.area).replacing(" km²", with: ""),
          ]
          text += "| " + cells.joined(separator: " | ") + " |\n"
        }
      }
      text += "\n" + snapshot.caveats.footnotes.map { "\($0.escaped)\n\n" }.joined()
    }
    return Array((text + provenance.markdown(regions: assessment.regions)).utf8)
  }
}
