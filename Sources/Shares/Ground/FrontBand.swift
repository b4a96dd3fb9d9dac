internal import Geodesy
internal import Geometry
internal import Overlay

/// The ground within a distance of a front.
enum FrontBand {
  /// The union of bands along lines, each as wide on both sides as its accuracy in metres.
  ///
  /// Each line is cut into stretches of at most `stretch` degrees and buffered in a conformal metric
  /// frame of its own, where distances are right to about 1e-4 of their length.
  static func around(
    _ fronts: [(line: Lines, accuracy: Double)]
  ) throws(OverlayError) -> MultiPolygon {
    var bands: [MultiPolygon] = []
    for (lines, accuracy) in fronts where accuracy > 0 {
      for line in lines.lines {
        for piece in stretches(of: line) {
          bands.append(try band(along: piece, distance: accuracy))
        }
      }
    }
    return bands.isEmpty ? .empty : try Overlay.union(bands)
  }

  private static func band(
    along line: [Coordinate], distance: Double
  ) throws(OverlayError) -> MultiPolygon {
    var box = Box(line[0])
    for coordinate in line { box = box.union(coordinate) }
    let frame = LocalFrame(centre: box.centre)
    let metric = Lines([frame.project(line)])
    let buffered = try Overlay.buffer(metric, distance: distance)
    // Bent back to degrees, edges that all but touched may cross.
    return try Overlay.repair(frame.unproject(buffered).polygons.map(\.unchecked)).ground
  }

  /// The line in pieces that each fit into a box of `stretch` degrees, with edges of at most `step`
  /// degrees so that an edge straight in degrees stays so in the frame.
  private static func stretches(of line: [Coordinate]) -> [[Coordinate]] {
    var pieces: [[Coordinate]] = []
    var piece = [line[0]]
    var box = Box(line[0])
    for (start, end) in zip(line, line.dropFirst()) {
      let east = end.longitude - start.longitude
      let north = end.latitude - start.latitude
      let count = max(1, Int((max(abs(east), abs(north)) / step).rounded(.up)))
      for i in 1...count {
        let part = Double(i) / Double(count)
        let next =
          i == count
          ? end : Coordinate(start.longitude + east * part, start.latitude + north * part)
        let grown = box.union(next)
        if grown.east - grown.west > stretch || grown.north - grown.south > stretch {
          pieces.append(piece)
          piece = [piece[piece.count - 1]]
          box = Box(piece[0])
        }
        piece.append(next)
        box = box.union(next)
      }
    }
    pieces.append(piece)
    return pieces.filter { $0.count >= 2 }.flatMap(open)
  }

  /// A closed line as two open ones: GEOS 3.11 leaves a hole in the band around a small ring where
  /// the distance is larger than the ring is wide.
  private static func open(_ line: [Coordinate]) -> [[Coordinate]] {
    guard line.count > 2, line[0] == line[line.count - 1] else { return [line] }
    let middle = line.count / 2
    return [Array(line[...middle]), Array(line[middle...])]
  }

  private static let step = 0.025
  private static let stretch = 1.0
}
