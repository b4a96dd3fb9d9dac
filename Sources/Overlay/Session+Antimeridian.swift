public import Geometry

extension Overlay.Session {
  /// Ground that reaches beyond ±180° cut there, its parts moved by whole turns to where they belong.
  ///
  /// Ground within ±180° comes back as it is. What covers the same place twice counts once.
  /// - Throws: `OverlayError` if GEOS fails, which means the ground is not valid.
  public func cutAtAntimeridian(_ ground: MultiPolygon) throws(OverlayError) -> MultiPolygon {
    guard let box = ground.box, box.west < -180 || box.east > 180 else { return ground }
    var pieces: [MultiPolygon] = []
    for polygon in ground.polygons {
      guard let box = MultiPolygon([polygon]).box else { continue }
      let first = ((box.west + 180) / 360).rounded(.down)
      let last = ((box.east - 180) / 360).rounded(.up)
      guard first >= -4, last <= 4 else {
        throw OverlayError(
          function: "cutAtAntimeridian",
          message: "longitudes from \(box.west) to \(box.east) are no place on Earth")
      }
      for turn in Int(first)...Int(max(first, last)) {
        let window = Box(
          west: -180 + 360 * Double(turn), south: -90, east: 180 + 360 * Double(turn), north: 90)
        pieces.append(try clip(MultiPolygon([polygon]), to: window).moved(turns: -turn))
      }
    }
    let isSimple = pieces.allSatisfy { piece in
      pieces.count(where: { other in
        guard let a = piece.box, let b = other.box else { return false }
        return a.touches(b)
      }) <= 1
    }
    return isSimple ? MultiPolygon(pieces.flatMap(\.polygons)) : try union(pieces)
  }
}

extension MultiPolygon {
  fileprivate func moved(turns: Int) -> MultiPolygon {
    if turns == 0 { return self }
    func moved(_ ring: Ring) -> Ring {
      Ring(
        trusted: ring.coordinates.map {
          Coordinate($0.longitude + 360 * Double(turns), $0.latitude)
        })
    }
    return MultiPolygon(
      polygons.map { Polygon(shell: moved($0.shell), holes: $0.holes.map(moved)) })
  }
}
