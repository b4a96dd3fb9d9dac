/// The fills of maps and swatches: a hue for the eye, lines or dots for grey print.
enum Patterns {
  /// What stands on an actor's colour, on a tile of 16 units: nothing, then six kinds of marks.
  static let actorPatterns: [Markup] = [
    "",
    "<circle cx=\"4\" cy=\"4\" r=\"2\"/><circle cx=\"12\" cy=\"12\" r=\"2\"/>",
    "<path d=\"M0 4h16M0 12h16\" stroke-width=\"1.6\"/>",
    "<path d=\"M4 0v16M12 0v16\" stroke-width=\"1.6\"/>",
    "<path d=\"M0 8h16M8 0v16\" stroke-width=\"1.4\"/>",
    "<path d=\"M4 1v6M1 4h6M12 9v6M9 12h6\" stroke-width=\"1.5\"/>",
  ]

  /// Definitions for the given styles and for what is not an actor's alone.
  static func definitions(_ styles: [ActorStyle]) -> Markup {
    let actors = styles.map { style -> Markup in
      """
      <pattern id="\(style.patternID)" width="16" height="16" patternUnits="userSpaceOnUse">\
      <rect width="16" height="16" fill="\(style.colour)"/>\
      <g fill="#000" stroke="#000" stroke-width="0" opacity=".55">\
      \(actorPatterns[style.pattern])</g></pattern>

      """
    }
    return Markup.joined(actors) + common
  }

  /// The id of the fill of a status that names no actor.
  static func id(of status: String) -> String { "status-\(status)" }

  /// What lies under the fill of a status that one actor alone has: its colour.
  static func tint(_ style: ActorStyle?) -> Markup {
    style.map { "fill=\"\($0.colour)\" fill-opacity=\".55\"" } ?? "fill=\"#fff\""
  }

  private static let common: Markup = """
    <pattern id="contested" width="12" height="12" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect width="12" height="12" fill="#fff"/>\
    <rect width="5" height="12" fill="#222"/></pattern>
    <pattern id="band" width="5" height="5" patternUnits="userSpaceOnUse">\
    <rect width="5" height="5" fill="#fff" fill-opacity=".45"/>\
    <circle cx="1.5" cy="1.5" r="1" fill="#000"/></pattern>
    <pattern id="status-presence" width="14" height="14" patternUnits="userSpaceOnUse">\
    <rect width="14" height="14" fill="#d9d9d9" fill-opacity=".6"/><circle cx="7" cy="7" r="2.6" fill="none" \
    stroke="#333" stroke-width="1.2"/></pattern>
    <pattern id="status-claimed" width="14" height="14" patternUnits="userSpaceOnUse">\
    <rect width="14" height="14" fill="#e6e6e6" fill-opacity=".6"/><path d="M0 4h7M7 11h7" stroke="#333" \
    stroke-width="1.4"/></pattern>
    <pattern id="status-influence" width="14" height="14" patternUnits="userSpaceOnUse">\
    <rect width="14" height="14" fill="#ececec" fill-opacity=".6"/><path d="M0 14L14 0" stroke="#777"/></pattern>
    <pattern id="status-liberated" width="14" height="14" patternUnits="userSpaceOnUse">\
    <rect width="14" height="14" fill="#f4f4f4" fill-opacity=".6"/><path d="M0 0L14 14" stroke="#777"/></pattern>
    <pattern id="status-unknown" width="14" height="14" patternUnits="userSpaceOnUse">\
    <rect width="14" height="14" fill="#f4f4f4" fill-opacity=".6"/><path d="M7 5v4M5 7h4" stroke="#777"/></pattern>

    """
}
