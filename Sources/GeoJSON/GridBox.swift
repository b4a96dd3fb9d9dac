/// A bounding box as RFC 7946, section 5, has it: `west > east` if it crosses the antimeridian.
struct GridBox: Hashable {
  var west: Int
  var south: Int
  var east: Int
  var north: Int

  /// The box of parts, or `nil` without any.
  ///
  /// Parts that touch both +180 and −180 are taken as cut there. Of the longitudes they leave free,
  /// the box then leaves out the widest stretch; if none is free it goes once around the globe.
  init?(_ parts: [[GridPosition]], on grid: Grid) {
    let spans = parts.compactMap(Self.init).sorted { ($0.west, $0.east) < ($1.west, $1.east) }
    guard let first = spans.first else { return nil }
    self = spans.dropFirst().reduce(first) { box, span in
      GridBox(
        west: min(box.west, span.west), south: min(box.south, span.south),
        east: max(box.east, span.east), north: max(box.north, span.north))
    }
    guard west == -180 * grid.steps, east == 180 * grid.steps else { return }
    var widest = 0
    var reached = first.east
    for span in spans.dropFirst() {
      if span.west - reached > widest {
        widest = span.west - reached
        west = span.west
        east = reached
      }
      reached = max(reached, span.east)
    }
  }

  private init(west: Int, south: Int, east: Int, north: Int) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  private init?(_ part: [GridPosition]) {
    guard let first = part.first else { return nil }
    self.init(west: first.x, south: first.y, east: first.x, north: first.y)
    for position in part {
      west = min(west, position.x)
      south = min(south, position.y)
      east = max(east, position.x)
      north = max(north, position.y)
    }
  }
}
