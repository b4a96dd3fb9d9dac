internal import Geodesy
internal import Geometry
internal import Overlay

extension CertifyingRoute {
  /// PROJ's cylindrical equal-area frame, GEOS's overlay there, then the shoelace formula.
  ///
  /// Edges straight in longitude and latitude are curved in the frame and stand in it as chords. Two
  /// grounds differ from their chorded images by what the chords leave out, and so does their
  /// overlay at most; edges are therefore cut until that is `CutPlan.target` of the region in sum,
  /// 3e-10, whatever crosses or coincides. The sum is a bound: errors of opposite borders cancel,
  /// and what is measured is mostly a tenth of it or less. Regions below a hectare are another
  /// matter: an edge is not cut finer than a square millimetre, and metres from the equator are rounded
  /// to nanometres, so that a house of 300 m² is measured to 1e-9 and its bound is 4e-8.
  public static let equalArea = CertifyingRoute(
    name: "equal-area frame",
    method: "PROJ cylindrical equal-area frame, edges cut, GEOS overlay there, shoelace formula",
    versions: [("PROJ", Geodesy.projVersion), ("GEOS", Overlay.version)]
  ) { groups, region in
    let session = Overlay.Session()
    // Edges far from the region need no fine cuts: they are clipped off, well outside of it.
    let near = region.box.map(Self.inflated)
    let clipped = try groups.map { grounds in
      try near.map { box in try grounds.map { try session.clip($0, to: box) } } ?? grounds
    }
    let plan = CutPlan(region: region, groups: clipped)
    let frame = try EqualArea(tolerance: plan.tolerance)
    let flat = try frame.project(region)
    let parts = try clipped.map { grounds in
      let inside = try grounds.map { try session.intersection(frame.project($0), flat) }
      return EqualArea.planarArea(of: try session.union(inside))
    }
    return Areas(whole: EqualArea.planarArea(of: flat), parts: parts, bound: plan.bound)
  }

  private static func inflated(_ box: Box) -> Box {
    let margin = max(box.east - box.west, box.north - box.south) / 16
    return Box(
      west: box.west - margin, south: box.south - margin, east: box.east + margin,
      north: box.north + margin)
  }
}
