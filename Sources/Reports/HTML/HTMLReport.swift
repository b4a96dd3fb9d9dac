internal import Atlas
internal import Claims
public import Shares

/// A report for people: one file of HTML that needs nothing else, with claims, maps and tables.
public enum HTMLReport {
  /// How many maps one page holds at most; the tables and charts have every date.
  static let mostMaps = 24

  /// The snapshots whose maps a page draws: all of them, by date and source, or the first, the last and
  /// evenly between them if there are too many.
  public static func drawn(_ snapshots: [SnapshotEntry]) -> [SnapshotEntry] {
    let all = snapshots.sorted { ($0.date, $0.source) < ($1.date, $1.source) }
    guard all.count > mostMaps else { return all }
    return (0..<mostMaps).map { all[$0 * (all.count - 1) / (mostMaps - 1)] }
  }

  /// The page: the same bytes for the same content.
  ///
  /// It works without JavaScript and loads nothing. Every string from data is escaped; an address
  /// becomes a link only if it begins with `http://` or `https://`.
  public static func page(_ content: ReportContent) -> [UInt8] {
    let maps = MapSection(content)
    let sections: [Markup] = [
      ClaimSection(content).markup, maps.markup, SharesSection(content).markup,
      SeriesSection(content).markup, ChangeSection(content).markup,
      DefinitionsSection(content).markup, MethodSection(content, drawing: maps.drawing).markup,
    ]
    let script: Markup = "\n\(PageScript.script)"
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(ContentPolicy.allowing(script: script.text))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(content.title.truncated(to: 160)) – controlshare</title>
      <style>
      \(PageStyle.sheet)</style>
      </head>
      <body>
      <a class="skip" href="#shares">To the table of shares</a>
      <header>
      <h1>\(Markup.name(content.title))</h1>
      <p class="lead">\(lead(content))</p>
      \(contents(sections))</header>
      <main>
      \(Markup.joined(sections))</main>
      <footer><p>controlshare \(content.provenance.tool). This page loads nothing from elsewhere; \
      its script and style are part of it and under the licence of controlshare (Apache 2.0).</p></footer>
      <script>\(script)</script>
      </body>
      </html>

      """
    return Array(page.text.utf8)
  }

  /// Links to the sections that the page has.
  private static func contents(_ sections: [Markup]) -> Markup {
    let names: [(id: Markup, words: Markup)] = [
      ("claims", "Claims"), ("map", "Map"), ("shares", "Shares"), ("series", "Over time"),
      ("changes", "Gained and lost"), ("definitions", "Definitions"),
      ("method", "Method and inputs"),
    ]
    let links = zip(names, sections).filter { !$1.isEmpty }.map { name, _ -> Markup in
      "<li><a href=\"#\(name.id)\">\(name.words)</a></li>"
    }
    return "<nav aria-label=\"Contents\"><ul>\(Markup.joined(links))</ul></nav>\n"
  }

  /// Dates and sources, in one sentence.
  private static func lead(_ content: ReportContent) -> Markup {
    let snapshots = content.assessment.snapshots
    let sources = snapshots.map(\.source).unique
    let dates = Set(snapshots.map(\.date)).sorted()
    guard let first = dates.first, let last = dates.last else { return "No map was read." }
    let when = first == last ? "as of \(first)" : "\(dates.count) dates from \(first) to \(last)"
    let names = Markup.joined(sources.prefix(4).map { Markup.name($0, atMost: 90) }, by: "; ")
    let more = sources.count > 4 ? " and \(sources.count - 4) more" : ""
    return "Maps \(when). \(sources.count == 1 ? "Source" : "Sources"): \(names)\(more)."
  }
}

extension [String] {
  /// Each string once, in the order of their first places.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
