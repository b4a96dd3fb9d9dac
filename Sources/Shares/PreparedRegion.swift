public import Atlas
internal import Geodesy
public import Geometry
internal import Overlay

/// A region as it is measured: valid ground, its own area, and what was repaired on the way.
public struct PreparedRegion: Sendable {
  /// The region's id, with the direction for a part: `SY-HM/northeast`.
  public var id: String
  /// The name to print: `north-eastern Hama`.
  public var name: String
  /// The part of the dataset's region that this is, or `nil` for the whole.
  public var part: DirectionalPart?
  /// The region of the dataset.
  public var region: Region
  /// Its ground: valid, disjoint polygons within ±180.
  public var ground: MultiPolygon
  /// Its area in square metres, by the instrument that measures the shares.
  public var area: Double
  /// What was repaired.
  public var repairs: [Repair]
  /// The ground before geodesic edges were densified; `nil` with straight edges.
  private var undensified: MultiPolygon?

  /// Repairs a region's outline and cuts the wanted part of it.
  ///
  /// - Throws: `SharesError` if the outline cannot be repaired, or the region has no ground.
  public init(
    _ region: Region, part: DirectionalPart? = nil, options: MeasuringOptions
  ) throws(SharesError) {
    try self.init(region, part: part, options: options, sound: nil, area: nil)
  }

  /// The same, with polygons that are known to be valid and disjoint already, and the area of the
  /// whole region if it is known.
  init(
    _ region: Region, part: DirectionalPart?, options: MeasuringOptions, sound: [Polygon]?,
    area: Double?
  ) throws(SharesError) {
    var ground: MultiPolygon
    repairs = []
    undensified = nil
    if let sound {
      ground = MultiPolygon(sound)
    } else {
      let prepared = try PreparedGround(region.outline, at: region.location, options: options)
      ground = prepared.ground
      undensified = prepared.undensified
      repairs = prepared.repair.map { [$0] } ?? []
    }
    if let part {
      ground = try Self.cut(ground, to: part, at: region.location)
      undensified = try undensified.map { ground throws(SharesError) in
        try Self.cut(ground, to: part, at: region.location)
      }
    }
    guard !ground.isEmpty else {
      throw .emptyRegion(region.location, name: region.name)
    }
    self.region = region
    self.part = part
    id = region.id + (part.map { "/\($0.rawValue)" } ?? "")
    name = (part.map { $0.adjective + " " } ?? "") + region.name
    self.ground = ground
    let known = sound != nil && part == nil ? area : nil
    self.area = known ?? StraightEdgeArea.area(of: ground)
  }

  /// The region's area in square metres under either edge model; what lies between them is what a
  /// coarse border leaves open.
  ///
  /// A part's cut follows a meridian or parallel in both.
  public var areasByEdges: (straight: Double, geodesic: Double) {
    if let undensified { return (StraightEdgeArea.area(of: undensified), area) }
    // What was cut at the antimeridian has other edges than the outline: those are densified instead.
    guard region.outline.contains(where: { Antimeridian.normalise($0).crossings > 0 }),
      let dense = try? PreparedRegion(
        region, part: part, options: MeasuringOptions(edges: .geodesic, allowsRepair: true))
    else { return (area, GeodesicArea.area(of: ground)) }
    return (area, dense.area)
  }

  private static func cut(
    _ ground: MultiPolygon, to part: DirectionalPart, at location: FeatureLocation
  ) throws(SharesError) -> MultiPolygon {
    guard var box = ground.box else { return .empty }
    do {
      guard let centroid = try Overlay.centroid(of: ground) else { return .empty }
      if part.eastward > 0 { box.west = centroid.longitude }
      if part.eastward < 0 { box.east = centroid.longitude }
      if part.northward > 0 { box.south = centroid.latitude }
      if part.northward < 0 { box.north = centroid.latitude }
      return try Overlay.intersection(ground, MultiPolygon([box.polygon]))
    } catch {
      throw .overlay(location, detail: error.description)
    }
  }
}
