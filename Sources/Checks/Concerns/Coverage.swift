internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// Whether regions of one level cover their ground once: overlaps, gaps, slivers, and ground outside
/// the parent.
func coverageRemarks(of files: [MeasuredFile]) -> [Remark] {
  var remarks: [Remark] = []
  for file in files {
    let all = file.features.filter { $0.box != nil && $0.survey.region != nil }
    let groups = Dictionary(grouping: all) {
      Siblings(level: $0.survey.region?.level ?? "", parent: $0.survey.region?.parent)
    }
    for (siblings, features) in groups {
      let hasParent = all.contains {
        siblings.parent != nil && $0.survey.region?.id == siblings.parent
      }
      remarks += Coverage(siblings: features, among: all, hasParent: hasParent).remarks
    }
    for parent in all {
      let children = all.filter {
        $0.survey.region?.parent != nil && $0.survey.region?.parent == parent.survey.region?.id
      }
      if !children.isEmpty { remarks += Coverage(of: parent, by: children, among: all).remarks }
    }
  }
  return remarks
}

private struct Siblings: Hashable {
  var level: String
  var parent: String?
}

private struct Coverage {
  private(set) var remarks: [Remark] = []
  private let session = Overlay.Session()

  /// Regions of one level: their overlaps, and the holes they leave where no parent says more.
  init(siblings: [MeasuredFeature], among all: [MeasuredFeature], hasParent: Bool) {
    guard siblings.count > 1, let file = siblings.first?.survey.location.file else { return }
    compare(siblings)
    if hasParent { return }
    guard let whole = try? session.union(siblings.map(\.ground)) else { return }
    let holes = MultiPolygon(
      whole.polygons.flatMap { polygon in polygon.holes.map { Polygon(shell: $0) } })
    let others = all.filter { other in
      !siblings.contains { $0.survey.location == other.survey.location }
    }
    let gaps = try? session.difference(holes, session.union(others.map(\.ground)))
    note(
      gaps, at: FeatureLocation(file: file), of: siblings.map(\.area).min() ?? 0, .regionGap,
      "between the regions none covers it",
      "counts for no region")
  }

  /// A region and those that say they lie in it.
  init(of parent: MeasuredFeature, by children: [MeasuredFeature], among all: [MeasuredFeature]) {
    guard let whole = try? session.union(children.map(\.ground)) else { return }
    let location = parent.survey.location
    note(
      try? session.difference(whole, parent.ground), at: location, of: parent.area, .outsideParent,
      "children of '\(parent.name)' reach outside it",
      "counts for the child, not for '\(parent.name)'")
    guard let inside = try? session.intersection(whole, parent.ground) else { return }
    // A camp in a city is no attempt at covering the city.
    guard StraightEdgeArea.area(of: inside) > parent.area / 2 else { return }
    note(
      try? session.difference(parent.ground, inside), at: location, of: parent.area, .regionGap,
      "no child of '\(parent.name)' covers it", "counts for '\(parent.name)' only")
  }

  private mutating func compare(_ features: [MeasuredFeature]) {
    for (first, second) in BoxPairs.all(of: features.map(\.boxOrOrigin)) {
      let (one, other) = (features[first], features[second])
      guard let shared = try? session.intersection(one.ground, other.ground) else { continue }
      let size = StraightEdgeArea.area(of: shared)
      guard size > roundingArea(max(one.area, other.area)) else { continue }
      let kind: Remark.Kind = shared.isThin ? .regionSliver : .regionOverlap
      remarks.append(
        Remark(
          Remark.Severity(of: size, within: min(one.area, other.area)), kind,
          at: Remark.Place(
            other.survey.location, coordinate: (try? session.pointOnSurface(of: shared)) ?? nil),
          squareMetres: size,
          "'\(other.name)' overlaps '\(one.name)' (feature \(one.survey.location.feature ?? 0))",
          consequence: "counts in both regions"))
    }
  }

  /// One remark for each piece of ground that should not be.
  private mutating func note(
    _ ground: MultiPolygon?, at location: FeatureLocation, of whole: Double,
    _ kind: Remark.Kind, _ message: String, _ consequence: String
  ) {
    for polygon in ground?.polygons ?? [] {
      let piece = MultiPolygon([polygon])
      let size = StraightEdgeArea.area(of: piece)
      guard size > roundingArea(size) else { continue }
      let isSliver = piece.isThin
      remarks.append(
        Remark(
          Remark.Severity(of: size, within: whole), isSliver ? .regionSliver : kind,
          at: Remark.Place(
            location, coordinate: (try? session.pointOnSurface(of: piece)) ?? nil),
          squareMetres: size, (isSliver ? "a sliver: " : "") + message,
          consequence: consequence))
    }
  }
}

extension MeasuredFeature {
  /// The box; only asked of features that have ground.
  fileprivate var boxOrOrigin: Box { box ?? Box(Coordinate(0, 0)) }
}

extension MultiPolygon {
  /// Whether the ground is mere lines to the eye: less than a tenth of a circle of its outline's
  /// length, and under 500 m wide on average.
  fileprivate var isThin: Bool {
    let length = polygons.flatMap(\.rings).reduce(0) { $0 + GeodesicArea.perimeter(of: $1) }
    let area = StraightEdgeArea.area(of: self)
    return length > 0 && 4 * Double.pi * area < 0.1 * length * length && 2 * area < 500 * length
  }
}
