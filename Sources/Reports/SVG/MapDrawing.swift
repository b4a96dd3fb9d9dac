internal import Atlas
internal import Claims
internal import Geometry
internal import Shares

/// The maps of a report as SVG.
struct MapDrawing {
  let content: ReportContent
  let scene: MapScene
  /// Whether a map stands alone, so that it carries its own definitions, legend and caption.
  var standsAlone = false

  /// What all maps of a page refer to: patterns and the outlines of the regions.
  var definitions: Markup {
    let styles = content.drawnActors.compactMap { content.style(of: $0.id) }
    let outlines = scene.regions.enumerated().map { index, region -> Markup in
      "<path id=\"region-\(index)\" d=\"\(PathData.text(region.rings))\" fill-rule=\"evenodd\"/>\n"
    }
    return "<defs>\n\(Patterns.definitions(styles))\(Markup.joined(outlines))</defs>\n"
  }

  /// What lies under the labels of the map of one source and date.
  func ground(of snapshot: MapScene.SnapshotShape) -> Markup {
    var svg: Markup = "<g class=\"land\" fill=\"#f3efe6\">"
    for index in order { svg += "<use href=\"#region-\(index)\"/>" }
    svg += "</g>\n<g class=\"control\" fill-rule=\"evenodd\">\n"
    for part in snapshot.parts {
      if case .other(let status) = part.kind {
        let tint = Patterns.tint(onlyStyle(of: status, on: snapshot))
        svg += "<path class=\"tint\" \(tint) d=\"\(PathData.text(part.rings))\"/>\n"
      }
      svg +=
        "<path fill=\"url(#\(fill(part.kind)))\" d=\"\(PathData.text(part.rings))\"/>\n"
    }
    svg += "</g>\n<g class=\"bands\" fill=\"url(#band)\" fill-rule=\"evenodd\">\n"
    for band in snapshot.bands {
      svg += "<path class=\"band\" d=\"\(PathData.text(band.rings))\"/>\n"
    }
    return svg + "</g>\n"
  }

  /// The borders, each region a link to its row in the table of shares.
  func borders(of snapshot: MapScene.SnapshotShape) -> Markup {
    var svg: Markup =
      "<g class=\"regions\" fill=\"#fff\" fill-opacity=\"0\" stroke=\"#555\" stroke-width=\"1\" stroke-linejoin=\"round\">\n"
    for index in order {
      let words = description(of: content.assessment.regions[index], in: snapshot)
      let shape: Markup = "<title>\(words)</title><use href=\"#region-\(index)\"/>"
      svg +=
        standsAlone
        ? "<g>\(shape)</g>\n" : "<a class=\"region\" href=\"#row-\(index)\">\(shape)</a>\n"
    }
    return svg + "</g>\n"
  }

  /// The regions, the largest first, so that smaller ones lie on top.
  private var order: [Int] {
    content.assessment.regions.indices.sorted {
      (content.assessment.regions[$1].area, $0) < (content.assessment.regions[$0].area, $1)
    }
  }

  private func fill(_ kind: Cover.Kind) -> String {
    switch kind {
    case .controlled(let actor): content.style(of: actor)?.patternID ?? "status-unknown"
    case .contested: "contested"
    case .other(let status): Patterns.id(of: status.rawValue)
    }
  }

  /// `Homs: Islamic State controlled 5.8 % (4.9–6.8 %)`.
  private func description(
    of region: PreparedRegion, in snapshot: MapScene.SnapshotShape
  ) -> String {
    let shares = content.assessment.shares.filter {
      $0.regionID == region.id && $0.source == snapshot.source && $0.date == snapshot.date
        && !$0.isNothing
    }
    let words = shares.map {
      content.dataset.actorName($0.actor).truncated(to: 60) + " \($0.status.rawValue) "
        + Prose.share($0.fractions)
    }
    return region.name.truncated(to: 60) + ": "
      + (words.isEmpty ? "nothing on this map" : words.joined(separator: "; "))
  }
}

extension Share {
  /// The share with its bounds as fractions.
  var fractions: AreaBounds {
    AreaBounds(low: lowFraction, best: fraction, high: highFraction)
  }
}
