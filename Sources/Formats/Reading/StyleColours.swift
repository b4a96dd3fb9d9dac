/// The colours in a drawing style as OGR writes it: `PEN(c:#AA0000FF,w:2px);BRUSH(fc:#FF00007F)`.
struct StyleColours: Hashable {
  /// The colour of the ground, `#rrggbb`.
  var fill: String?
  /// The colour of its border, `#rrggbb`.
  var stroke: String?

  /// Finds the colours; how transparent they are is left out.
  init(_ style: String) {
    for match in style.matches(of: /(PEN|BRUSH)\((?:[^)"]|"[^"]*")*?\bf?c:(#[0-9A-Fa-f]{6})/) {
      let colour = match.output.2.lowercased()
      if match.output.1 == "PEN" { stroke = stroke ?? colour } else { fill = fill ?? colour }
    }
  }
}
