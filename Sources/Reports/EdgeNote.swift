internal import Claims
internal import Shares

/// What the choice of the edge model amounts to, which every report says.
enum EdgeNote {
  /// One sentence for the largest of some regions, empty without any.
  static func sentence(_ regions: [PreparedRegion]) -> String {
    guard let largest = regions.max(by: { $0.area < $1.area }) else { return "" }
    let areas = largest.areasByEdges
    let difference = abs(areas.straight - areas.geodesic)
    let share = Prose.number(difference / largest.area * 100, decimals: 3)
    return "\(largest.name) is \(Prose.area(areas.straight)) with edges straight in longitude and "
      + "latitude and \(Prose.area(areas.geodesic)) with geodesic edges: "
      + "\(Prose.area(difference)), \(share) %, lie between the two."
  }
}
