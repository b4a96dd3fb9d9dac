internal import Atlas
internal import Claims
internal import GeoJSON
internal import Geodesy
internal import Geometry
public import Shares

extension ExportReport {
  /// OGC KML 2.2 for globes: a folder per map and in it one per actor, a placemark per piece with its
  /// date, its shares in the balloon and the contract's fields as data; last a folder of regions.
  ///
  /// KML knows no hatching: contested ground is filled thinly, with a strong border.
  public static func kml(_ content: ReportContent, pieces: [Piece]) -> [UInt8] {
    Array(KMLExport(content, pieces).document.text.utf8)
  }
}

/// The parts of a KML document.
private struct KMLExport {
  private let content: ReportContent
  private let pieces: [Piece]
  private let maps: Maps

  init(_ content: ReportContent, _ pieces: [Piece]) {
    self.content = content
    self.pieces = pieces
    maps = Maps(content.assessment)
  }

  var document: Markup {
    let title = content.provenance.title
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2">
      <Document>
      <name>\(title.isEmpty ? "controlshare export" : title)</name>
      <description>\(record.text)</description>
      \(styles)\(folders)\(regions)</Document>
      </kml>

      """
  }

  private var record: Markup {
    let inputs = content.provenance.inputs.map { input -> Markup in
      let digest = input.sha256.isEmpty ? "" : "SHA-256 \(input.sha256)"
      let facts = [input.source, input.licence, digest].filter { !$0.isEmpty }
      return "<li>\(input.path) (\(input.role)): \(facts.joined(separator: ", "))</li>"
    }
    return """
      <p>Measured by controlshare \(content.provenance.tool) on the WGS84 ellipsoid, edges \
      \(content.assessment.options.edges.rawValue).</p><ul>\(Markup.joined(inputs))</ul>
      """
  }

  /// A style per actor and status, and one for the regions.
  private var styles: Markup {
    let actors = content.dataset.actors.map { actor -> Markup in
      let colour = content.style(of: actor.id)?.colour ?? "#777777"
      let styles = Status.allCases.map { status -> Markup in
        """
        <Style id="\(id(actor.id, status))"><LineStyle><color>\(Self.colour(colour, "ff"))</color>\
        <width>\(status == .contested ? "3" : "1")</width></LineStyle><PolyStyle><color>\
        \(Self.colour(colour, Self.opacity(status)))</color></PolyStyle></Style>

        """
      }
      return Markup.joined(styles)
    }
    return Markup.joined(actors) + """
      <Style id="region"><LineStyle><color>ff3c3c3c</color><width>1.5</width></LineStyle>\
      <PolyStyle><fill>0</fill></PolyStyle></Style>

      """
  }

  private var folders: Markup {
    let maps = content.assessment.snapshots.sorted { ($0.date, $0.source) < ($1.date, $1.source) }
    return Markup.joined(
      maps.map { map in
        let drawn = pieces.filter { $0.share.date == map.date && $0.share.source == map.source }
        let actors = content.dataset.actors.compactMap { actor -> Markup? in
          let held = drawn.filter { $0.share.actor == actor.id }
          return held.isEmpty ? nil : folder(actor.name, Markup.joined(held.map(placemark)))
        }
        return folder("\(map.date), \(map.source)\(map.caveats.inBrackets)", Markup.joined(actors))
      })
  }

  private var regions: Markup {
    let regions = content.assessment.regions.map { region -> Markup in
      """
      <Placemark><name>\(region.name)</name><styleUrl>#region</styleUrl>
      \(geometry(region.ground))</Placemark>

      """
    }
    return folder("regions", Markup.joined(regions))
  }

  private func folder(_ name: String, _ content: Markup) -> Markup {
    "<Folder><name>\(name)</name>\n\(content)</Folder>\n"
  }

  private func placemark(_ piece: Piece) -> Markup {
    let share = piece.share
    let last = maps[share]?.validThrough
    let end: Markup = last.map { "<end>\("\($0)")</end>" } ?? ""
    let data = share.fields.map { field -> Markup in
      "<Data name=\"\(field.name)\"><value>\(field.value.text())</value></Data>\n"
    }
    return """
      <Placemark><name>\(share.region): \(share.status.rawValue)</name>
      <description>\(balloon(share).text)</description>
      <TimeSpan><begin>\("\(share.date)")</begin>\(end)</TimeSpan>
      <styleUrl>#\(id(share.actor, share.status))</styleUrl>
      <ExtendedData>
      \(Markup.joined(data))</ExtendedData>
      \(geometry(piece.ground))</Placemark>

      """
  }

  /// What a click shows: HTML, which stands escaped in the document.
  private func balloon(_ share: Share) -> Markup {
    let fraction = AreaBounds(
      low: share.lowFraction, best: share.fraction, high: share.highFraction)
    return """
      <table><tr><th>\(content.dataset.actorName(share.actor))</th><td>\(share.status.rawValue)</td></tr>\
      <tr><th>share of \(share.region)</th><td>\(Prose.share(fraction))</td></tr>\
      <tr><th>area</th><td>\(Prose.squareKilometres(share.area)) km²</td></tr>\
      <tr><th>as of</th><td>\("\(share.date)"), \(share.source)</td></tr></table>
      """
  }

  private func geometry(_ ground: MultiPolygon) -> Markup {
    let polygons = ground.polygons.map { polygon -> Markup in
      let holes = polygon.holes.map { hole -> Markup in
        "<innerBoundaryIs>\(ring(hole))</innerBoundaryIs>\n"
      }
      return """
        <Polygon><tessellate>1</tessellate><outerBoundaryIs>\(ring(polygon.shell))</outerBoundaryIs>
        \(Markup.joined(holes))</Polygon>

        """
    }
    return "<MultiGeometry>\n\(Markup.joined(polygons))</MultiGeometry>\n"
  }

  /// Seven decimals of a degree, about a centimetre, as in GeoJSON.
  private func ring(_ ring: Ring) -> Markup {
    let positions = ring.coordinates.map { vertex in
      "\((vertex.longitude * 1e7).rounded() / 1e7),\((vertex.latitude * 1e7).rounded() / 1e7)"
    }
    let text = positions.joined(separator: " ")
    return "<LinearRing><coordinates>\(text)</coordinates></LinearRing>"
  }

  private func id(_ actor: String, _ status: Status) -> String {
    let number = content.dataset.actors.firstIndex { $0.id == actor } ?? 0
    return "actor-\(number)-\(status.rawValue)"
  }

  /// `#rrggbb` as KML has it: opacity, blue, green, red.
  private static func colour(_ colour: String, _ opacity: String) -> String {
    let digits = Array(colour.dropFirst())
    guard digits.count == 6 else { return opacity + "777777" }
    return opacity + String(digits[4...5] + digits[2...3] + digits[0...1])
  }

  private static func opacity(_ status: Status) -> String {
    switch status {
    case .controlled: "aa"
    case .contested: "55"
    case .presence: "40"
    case .claimed, .influence, .liberated, .unknown: "26"
    }
  }
}
