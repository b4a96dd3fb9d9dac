internal import GeoJSON
internal import Geodesy
internal import Geometry

/// The coordinate systems of one file: the user's word, else the `crs` members that GeoJSON had before
/// RFC 7946, else longitude and latitude.
struct LegacySystems {
  private let file: String
  private let stated: String?
  private let ofFile: String?
  private var used: [String: System] = [:]
  private var replaced: Set<String> = []

  /// The `crs` of a file in a format that always could name a system, and that names none.
  static let unknown: JSON = ["type": "unknown"]

  private struct System {
    var system: CoordinateSystem
    var transformation: CoordinateSystem.Transformation?
  }

  /// Looks up the system of the file as a whole.
  ///
  /// - Throws: `AtlasError` for a system that is not known.
  init(of crs: JSON?, stated: String?, file: String) throws(AtlasError) {
    self.file = file
    self.stated = stated
    let location = FeatureLocation(file: file)
    if crs == Self.unknown && stated == nil {
      throw AtlasError(
        location,
        .missing("coordinate system", advice: "name it with --crs, such as --crs EPSG:32637"))
    }
    ofFile = try stated == nil ? Self.spelling(of: crs, at: location) : nil
    if let crs, !crs.isNull, crs != Self.unknown, stated != nil {
      replaced.insert((try? Self.spelling(of: crs, at: location)) ?? crs.text().excerpt)
    }
    if let spelling = stated ?? ofFile { _ = try system(spelling, at: location) }
  }

  /// Brings an outline to longitude and latitude.
  ///
  /// - Throws: `AtlasError` for a system that is not known, and for a coordinate outside of it.
  mutating func transform(
    _ outline: inout [UncheckedPolygon], of feature: Feature, at location: FeatureLocation
  ) throws(AtlasError) {
    var own: String?
    if let crs = feature.members["crs"], stated == nil {
      own = try Self.spelling(of: crs, at: location)
    }
    guard let spelling = stated ?? own ?? ofFile else { return }
    let system = try system(spelling, at: location)
    guard let transformation = system.transformation else { return }
    let before = Box(around: outline)
    for polygon in outline.indices {
      for ring in outline[polygon].rings.indices {
        do {
          outline[polygon].rings[ring] = try transformation(outline[polygon].rings[ring])
        } catch .cannotTransform(let coordinate, let index, _, let reason) {
          throw AtlasError(
            location,
            .transformation(
              VertexPlace(polygon: polygon, ring: ring, vertex: index),
              found: coordinate.description, crs: spelling, reason: reason))
        } catch {
          throw AtlasError(location, .crs(name: spelling, reason: error.description))
        }
      }
    }
    try refuseDegrees(before, became: Box(around: outline), as: spelling, at: location)
  }

  /// Refuses degrees that were taken for metres: they shrink to a speck far from where they lie.
  private func refuseDegrees(
    _ before: Box?, became after: Box?, as spelling: String, at location: FeatureLocation
  ) throws(AtlasError) {
    guard let before, let after, before.isOnGlobe, before.extent > 0,
      after.extent < before.extent / 1000
    else { return }
    throw AtlasError(
      location,
      .crs(
        name: spelling,
        reason: "the coordinates look like degrees, not metres; "
          + "name the file that it is meant for with --crs FILE=\(spelling)"))
  }

  /// What a reader should know of the systems that were used.
  var notices: [Notice] {
    let location = FeatureLocation(file: file)
    var notices = replaced.sorted().map {
      Notice("--crs is taken in place of the file's own '\($0)'", at: location)
    }
    for (spelling, system) in used.sorted(by: { $0.key < $1.key }) {
      guard let transformation = system.transformation else { continue }
      let accuracy =
        switch transformation.accuracy {
        case nil: "an accuracy that PROJ does not know"
        case 0: "no change of datum"
        case let metres?: "an accuracy of \(metres.formattedMetres) m"
        }
      let name = system.system.name
      // WKT is too long for a line.
      let words = name == spelling || spelling.count > 60 ? name : "\(spelling) (\(name))"
      notices.append(
        Notice(
          "vertices brought from \(words) to longitude and latitude with \(accuracy); "
            + "edges between them count as straight there", at: location))
    }
    return notices
  }

  private mutating func system(
    _ spelling: String, at location: FeatureLocation
  ) throws(AtlasError) -> System {
    if let known = used[spelling] { return known }
    do {
      // A PROJ string names a conversion unless it says otherwise; here it is always a system.
      let isConversion = spelling.hasPrefix("+") && !spelling.contains("+type=crs")
      let found = try CoordinateSystem(
        parsing: isConversion ? spelling + " +type=crs" : spelling)
      let system = System(system: found, transformation: try found.transformation())
      used[spelling] = system
      return system
    } catch .unknown(let spelling, let reason) {
      throw AtlasError(
        location,
        .crs(
          name: spelling, reason: "not known (\(reason)); name one with --crs, such as EPSG:32637"))
    } catch {
      throw AtlasError(location, .crs(name: spelling, reason: error.description))
    }
  }

  /// The name in a `crs` member of 2008 and of the drafts before it, or `nil` where it says `null`.
  private static func spelling(
    of crs: JSON?, at location: FeatureLocation
  ) throws(AtlasError) -> String? {
    guard let crs, !crs.isNull else { return nil }
    if let name = crs.string ?? crs["properties"]?["name"]?.string { return name }
    if let code = crs["properties"]?["code"]?.plainText, let authority = crs["type"]?.string {
      return "\(authority):\(code)"
    }
    throw AtlasError(
      location,
      .crs(name: crs.text(), reason: "names no system (links are not followed); pass --crs"))
  }
}

extension Box {
  fileprivate init?(around outline: [UncheckedPolygon]) {
    var box: Box?
    for coordinate in outline.lazy.flatMap(\.rings).joined() {
      box = box?.union(coordinate) ?? Box(coordinate)
    }
    guard let box else { return nil }
    self = box
  }

  fileprivate var isOnGlobe: Bool { west >= -180 && east <= 180 && south >= -90 && north <= 90 }
  fileprivate var extent: Double { east - west + north - south }
}

extension Double {
  /// Metres to a tenth, without a fraction where there is none.
  fileprivate var formattedMetres: String {
    let tenths = (self * 10).rounded() / 10
    return Int(exactly: tenths).map(String.init) ?? "\(tenths)"
  }
}
