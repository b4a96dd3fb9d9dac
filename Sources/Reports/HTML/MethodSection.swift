internal import Atlas
internal import Claims
internal import Geodesy
internal import Shares

/// How it was measured, from what, what was noticed, and the command that does it again.
struct MethodSection {
  private let content: ReportContent
  private let drawing: MapDrawing

  init(_ content: ReportContent, drawing: MapDrawing) {
    self.content = content
    self.drawing = drawing
  }

  var markup: Markup {
    """
    <section id="method" aria-labelledby="method-title">
    <h2 id="method-title">Method, inputs and how to repeat it</h2>
    <h3>Method</h3>
    <dl>\(Markup.joined(method.map { "<dt>\($0)</dt><dd>\($1)</dd>\n" }))</dl>
    \(notices)<h3>Inputs</h3>
    <div class="wide-table" role="group" aria-label="Inputs" tabindex="0">
    <table>
    <thead><tr><th scope="col">File</th><th scope="col">Read as</th><th scope="col">Source</th>\
    <th scope="col">Licence</th><th scope="col">SHA-256</th></tr></thead>
    <tbody>\(Markup.joined(content.provenance.inputs.map(input)))</tbody>
    </table>
    </div>
    <h3>Command</h3>
    <p>With the same files and version, this command makes the same page, byte for byte:</p>
    <pre><code>\(content.command.truncated(to: 4000))</code></pre>
    </section>

    """
  }

  private var method: [(String, String)] {
    let options = content.provenance.options
    let libraries = content.provenance.libraries.map { "\($0.name) \($0.version)" }
    var items = [
      (
        "Areas",
        "on the WGS84 ellipsoid, part and whole by the same instrument; no projection is measured in"
      ),
      (
        "Edges between vertices",
        (options.edges == .straight ? "straight in longitude and latitude (RFC 7946)" : "geodesic")
          + ". " + EdgeNote.sentence(content.assessment.regions)
      ),
      (
        "Accuracy of fronts",
        options.accuracy.map { "\(SharesSection.text($0)) m, in place of what the files state" }
          ?? "as the files state it; no band where they do not"
      ),
      ("Low", "the front moved inwards by its accuracy; \(options.lowest.name)"),
      ("High", "the front moved outwards by its accuracy; \(options.highest.name)"),
      ("Contested", "where two actors' control overlaps, counted once"),
      (
        "Repairs",
        options.allowsRepair
          ? "allowed (--repair); see the notices" : "only what changes a feature by less than 0.1 %"
      ),
      (
        "Map",
        "\(drawing.scene.frame.projection.name). \(drawing.thinningNote) Left out are bends whose "
          + "triangle is under \(Prose.number(drawing.scene.thinning.squareKilometres, decimals: 4)) km²"
      ),
      ("Tool", "controlshare \(content.provenance.tool), " + libraries.joined(separator: ", ")),
    ]
    if let policy = content.provenance.policy {
      items.insert(("Words into intervals", "policy \(policy.rawValue)"), at: 5)
    }
    if let certificate = content.provenance.certificate {
      items.append(("Certificate", CertificateReport.sentence(certificate)))
    }
    return items
  }

  private var notices: Markup {
    let notices = content.provenance.notices
    if notices.isEmpty { return "<h3>Notices</h3>\n<p>None.</p>\n" }
    let items = notices.prefix(200).map {
      "<li dir=\"auto\">\("\($0)".truncated(to: 500))</li>\n" as Markup
    }
    let more: Markup =
      notices.count > 200 ? "<li>and \(notices.count - 200) more, see --format json</li>" : ""
    return "<h3>Notices</h3>\n<ul>\(Markup.joined(Array(items)))\(more)</ul>\n"
  }

  private func input(_ input: Input) -> Markup {
    """
    <tr><th scope="row"><code>\(input.path.truncated(to: 200))</code></th><td>\(input.role)</td>\
    <td class="words">\(Markup.name(input.source, atMost: 400))</td><td>\(Markup.name(input.licence))</td>\
    <td><code class="hash">\(input.sha256)</code></td></tr>

    """
  }
}
