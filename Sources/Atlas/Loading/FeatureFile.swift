internal import GeoJSON
internal import Geodesy
internal import Geometry

/// A file's features, their outlines in degrees of longitude and latitude.
struct FeatureFile {
  /// One feature that was read.
  struct Item {
    /// What is said of it.
    var properties: JSONObject
    /// The identifier beside the properties, a string or a number.
    var id: String?
    /// Its polygons; empty where it has no geometry, or one that holds no ground.
    var outline: [UncheckedPolygon]
    /// Its points, where it has nothing else.
    var points: [Coordinate] = []
    /// What its geometry is, if it has one that is not polygons, such as `points`.
    var groundless: String?
    /// Where it stands.
    var location: FeatureLocation
  }

  /// The features, in file order.
  private(set) var items: [Item] = []
  /// What was noticed: a coordinate system that is not GeoJSON's own.
  private(set) var notices: [Notice] = []

  /// Reads features and brings their coordinates to longitude and latitude.
  ///
  /// - Parameters:
  ///   - file: the bytes or the source, and the name that errors print.
  ///   - properties: the properties to keep.
  ///   - system: the coordinate system that the user states, in place of what the file says.
  ///   - place: where the ground should be, for guesses at what wrong coordinates are.
  /// - Throws: `AtlasError` if the file cannot be read, the coordinate system is not known, or a
  ///   coordinate is beyond the globe.
  init(
    _ file: LoadedFile, keeping properties: Set<String>, system: String? = nil,
    near place: Coordinate? = nil
  ) throws(AtlasError) {
    let (collection, remarks, _) = try file.features(keeping: properties)
    var systems = try LegacySystems(of: collection.crs, stated: system, file: file.path)
    items.reserveCapacity(collection.features.count)
    var vertices = 0
    for feature in collection.features {
      let item = try Self.item(feature, of: file.path, in: &systems, near: place)
      try item.location.count(item.outline, in: &vertices)
      items.append(item)
    }
    notices = remarks + systems.notices
  }

  /// Takes one feature over, its outline brought to longitude and latitude.
  ///
  /// - Throws: `AtlasError` for a system that is not known, and a coordinate beyond the globe.
  static func item(
    _ feature: Feature, of path: String, in systems: inout LegacySystems, near place: Coordinate?
  ) throws(AtlasError) -> Item {
    let location = FeatureLocation(file: path, feature: feature.index)
    let geometry = feature.geometry
    var outline = geometry?.polygons ?? []
    try systems.transform(&outline, of: feature, at: location)
    try checkGlobe(outline, near: place, at: location)
    let isGroundless = outline.isEmpty && geometry?.isEmpty == false
    // A point is brought to degrees as a ring of one vertex.
    var points = (isGroundless ? geometry?.points ?? [] : []).map { UncheckedPolygon([[$0]]) }
    try systems.transform(&points, of: feature, at: location)
    try checkGlobe(points, near: place, at: location)
    return Item(
      properties: feature.properties, id: feature.id?.plainText, outline: outline,
      points: points.flatMap(\.rings).flatMap(\.self),
      groundless: isGroundless ? geometry?.kind : nil, location: location)
  }

  /// Refuses a property that was said to mean something if no feature has it.
  ///
  /// - Throws: `AtlasError` with the properties that there are.
  func check(_ fields: Fields, of file: LoadedFile) throws(AtlasError) {
    guard !items.isEmpty else { return }
    for property in fields.statedProperties
    where !items.contains(where: { $0.properties[property] != nil }) {
      throw AtlasError(
        FeatureLocation(file: file.path),
        .unknownProperty(property, known: Self.propertyNames(of: file)))
    }
  }

  /// All property names of a feature, for the words of an error.
  static func propertyNames(of file: LoadedFile, feature: Int = 0) -> [String] {
    let features = (try? file.features(keeping: nil))?.collection.features ?? []
    return features.indices.contains(feature) ? features[feature].properties.keys : []
  }

  private static func checkGlobe(
    _ outline: [UncheckedPolygon], near place: Coordinate?, at location: FeatureLocation
  ) throws(AtlasError) {
    for (polygon, rings) in outline.map(\.rings).enumerated() {
      for (ring, coordinates) in rings.enumerated() {
        guard let vertex = coordinates.firstIndex(where: { !$0.isOnGlobe }) else { continue }
        throw AtlasError(
          location,
          .coordinate(
            VertexPlace(polygon: polygon, ring: ring, vertex: vertex),
            found: coordinates[vertex].description,
            guess: CoordinateGuess.words(for: outline, near: place)))
      }
    }
  }
}

extension FeatureGeometry {
  /// All polygons, those of a collection included; points and lines hold no ground.
  var polygons: [UncheckedPolygon] {
    switch self {
    case .polygons(let polygons): polygons
    case .collection(let parts): parts.flatMap(\.polygons)
    default: []
    }
  }

  /// The positions of a point, or of several points; none of anything else.
  fileprivate var points: [Coordinate] {
    switch self {
    case .point(let position): [position]
    case .points(let positions): positions
    default: []
    }
  }

  /// What the geometry is, in words.
  fileprivate var kind: String {
    switch self {
    case .point, .points: "points"
    case .lines: "lines"
    case .polygons: "polygons"
    case .collection: "a collection without polygons"
    }
  }
}
