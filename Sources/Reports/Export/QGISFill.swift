internal import Atlas

/// The symbol layers by which QGIS fills ground: a hue for the actor, a pattern for the status.
enum QGISFill {
  /// The layers for ground of a status, the actor's number telling overlapping hatchings apart.
  static func layers(_ status: Status, _ style: ActorStyle?, symbol: Int) -> Markup {
    let colour = components(style?.colour ?? "#777777")
    let edge = outline(colour: colour + ",255", width: "0.26")
    switch status {
    case .controlled: return brush("solid", colour: colour + ",170") + edge
    case .contested:
      return hatch(
        colour: colour + ",255", angle: (style?.index ?? 0).isMultiple(of: 2) ? "45" : "135",
        symbol: symbol) + edge
    case .claimed: return brush("horizontal", colour: colour + ",255") + edge
    case .presence: return brush("dense5", colour: colour + ",200") + edge
    case .influence: return brush("dense6", colour: colour + ",200") + edge
    case .liberated: return brush("vertical", colour: colour + ",255") + edge
    case .unknown: return brush("cross", colour: colour + ",255") + edge
    }
  }

  /// A border without a filling.
  static func outline(colour: String, width: String) -> Markup {
    layer(
      "SimpleFill",
      [
        ("style", "no"), ("color", "0,0,0,0"), ("outline_style", "solid"),
        ("outline_color", colour), ("outline_width", width), ("outline_width_unit", "MM"),
      ])
  }

  private static func brush(_ name: String, colour: String) -> Markup {
    layer("SimpleFill", [("style", name), ("color", colour), ("outline_style", "no")])
  }

  /// Lines of one colour, so wide that what lies below shows between them.
  private static func hatch(colour: String, angle: String, symbol: Int) -> Markup {
    let line = layer(
      "SimpleLine",
      [("line_color", colour), ("line_width", "0.7"), ("line_width_unit", "MM")])
    return layer(
      "LinePatternFill",
      [
        ("angle", angle), ("distance", "2.2"), ("distance_unit", "MM"), ("color", colour),
        ("line_width", "0.7"), ("line_width_unit", "MM"),
      ],
      inside: QGISStyle.symbol(named: "@\(symbol)@0", type: "line", line))
  }

  private static func layer(
    _ kind: Markup, _ properties: [(name: String, value: String)], inside: Markup = ""
  ) -> Markup {
    let options = properties.map { property -> Markup in
      "<Option type=\"QString\" name=\"\(property.name)\" value=\"\(property.value)\"/>\n"
    }
    return """
      <layer class="\(kind)" enabled="1" locked="0" pass="0"><Option type="Map">
      \(Markup.joined(options))</Option>
      \(inside)</layer>

      """
  }

  /// `#rrggbb` as three decimal numbers.
  private static func components(_ colour: String) -> String {
    guard let number = Int(colour.dropFirst(), radix: 16) else { return "119,119,119" }
    return "\(number >> 16 & 255),\(number >> 8 & 255),\(number & 255)"
  }
}
