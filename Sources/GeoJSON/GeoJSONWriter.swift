/// Writes GeoJSON as RFC 7946 wants it, the same bytes for the same features.
///
/// Shells run counter-clockwise and holes clockwise, decided on the rounded numbers. Rings are closed.
/// A vertex that rounds onto the one before it is left out, and so is a ring of which fewer than four
/// vertices remain, with its holes if it is a shell. What is left of a geometry decides its type: one
/// part gives `Polygon`, more give `MultiPolygon`, none gives `null`. There is never a `crs`, and boxes
/// are computed, not copied.
///
/// - Precondition: all positions are within ±180 and ±90 degrees, and what crosses the antimeridian
///   has been cut there: edges are straight in longitude and latitude, so none is taken to cross it.
public struct GeoJSONWriter: Sendable {
  /// How many decimals of a degree are written at most, 0…7; trailing zeros are not.
  public var decimals: Int
  /// Whether each feature gets a `bbox`, too, and not only the collection.
  public var boxesFeatures: Bool
  /// Whether the text can stand inside an HTML `script` element.
  public var isSafeInHTML: Bool

  /// Makes a writer.
  public init(decimals: Int = 7, boxesFeatures: Bool = false, isSafeInHTML: Bool = false) {
    self.decimals = decimals
    self.boxesFeatures = boxesFeatures
    self.isSafeInHTML = isSafeInHTML
  }

  /// The collection as UTF-8: its own members, its box, then each feature on a line.
  ///
  /// - Precondition: the positions are as the type demands, and all numbers are finite.
  public func bytes(_ collection: FeatureCollection) -> [UInt8] {
    let grid = Grid(decimals: decimals)
    let geometries = collection.features.map { feature in
      feature.geometry.flatMap { GridGeometry($0, on: grid) }
    }
    var text = JSONText(style: JSONStyle(isSafeInHTML: isSafeInHTML))
    text.append(literal: #"{"type":"FeatureCollection""#)
    text.append(foreign: collection.members, except: ["type", "features", "bbox", "crs"])
    text.append(boxOf: geometries, on: grid)
    text.append(literal: #","features":["#)
    for (index, feature) in collection.features.enumerated() {
      text.append(literal: index == 0 ? "\n" : ",\n")
      append(feature, geometries[index], on: grid, to: &text)
    }
    text.append(literal: "\n]}\n")
    return text.bytes
  }

  private func append(
    _ feature: Feature, _ geometry: GridGeometry?, on grid: Grid, to text: inout JSONText
  ) {
    text.append(literal: #"{"type":"Feature""#)
    if let id = feature.id { text.append(member: "id", id) }
    if boxesFeatures { text.append(boxOf: [geometry], on: grid) }
    text.append(member: "properties", .object(feature.properties))
    text.append(literal: #","geometry":"#)
    text.append(geometry, on: grid)
    text.append(
      foreign: feature.members, except: ["type", "id", "bbox", "properties", "geometry", "crs"])
    text.append(literal: "}")
  }
}
