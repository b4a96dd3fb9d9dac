public import Atlas
public import Geometry

/// How the number that a file states as an area came about, as far as its ratio to the measured area
/// tells: the right area in some unit, or the work of a known wrong instrument.
public struct StatedAreaReading: Sendable, Hashable {
  /// By what the area was taken.
  public var instrument: Instrument
  /// In which unit it is written.
  public var unit: Unit
  /// How far the stated number is from what that instrument gives, as a fraction.
  public var deviation: Double

  /// Ways to take an area.
  public enum Instrument: Sendable, Hashable {
    /// On the WGS84 ellipsoid, as here.
    case ellipsoid
    /// On a sphere of the equatorial radius 6 378 137 m, as turf and mapshaper do.
    case equatorialSphere
    /// On a sphere of the mean radius 6 371 008.8 m.
    case meanSphere
    /// In the plane of Web Mercator (EPSG:3857).
    case webMercator
    /// In the plane of a UTM zone, 1…60.
    case utm(zone: Int)
    /// In longitude and latitude as if they were a plane.
    case degrees
  }

  /// Units that areas are written in.
  public enum Unit: Sendable, Hashable, CaseIterable {
    case squareKilometres
    case squareMetres
    case hectares
    case squareMiles
    case acres
    case dunams
    case squareFeet
    case squareDegrees

    /// Square metres of one unit; of a square degree 1, since it has no size.
    public var squareMetres: Double {
      switch self {
      case .squareKilometres: 1e6
      case .squareMetres, .squareDegrees: 1
      case .hectares: 1e4
      case .squareMiles: 2_589_988.110_336
      case .acres: 4_046.856_422_4
      case .dunams: 1e3
      case .squareFeet: 0.092_903_04
      }
    }
  }

  /// Makes a reading of its parts.
  public init(instrument: Instrument, unit: Unit, deviation: Double) {
    self.instrument = instrument
    self.unit = unit
    self.deviation = deviation
  }

  /// The reading that fits a stated area best, or `nil` if none comes within 1 %.
  ///
  /// Where the true area fits to 0.1 %, or to half of the last digit that is written, it is taken
  /// before all others; among the others the one that fits best wins, spheres and UTM only within
  /// 0.01 %, because their own deviation is below 1 %.
  /// - Parameters:
  ///   - stated: the property and its number.
  ///   - ground: the feature's valid ground, in degrees.
  /// - Returns: the reading, its deviation included.
  public static func recognise(
    _ stated: ControlArea.StatedArea, of ground: MultiPolygon
  ) -> StatedAreaReading? {
    best(among: candidates(for: [(stated.value, InstrumentAreas(of: ground))]), of: stated.property)
  }

  /// Whether nothing is wrong with the number but perhaps its unit.
  public var isTrueArea: Bool { instrument == .ellipsoid }
}

extension StatedAreaReading {
  /// The instrument and unit, such as `Web Mercator square metres`.
  public var words: String {
    switch instrument {
    case .ellipsoid: unit.words
    case .equatorialSphere: "\(unit.words) on a sphere of the equatorial radius"
    case .meanSphere: "\(unit.words) on a sphere of the mean radius"
    case .webMercator: "\(unit.words) in Web Mercator"
    case .utm(let zone): "\(unit.words) in the plane of UTM zone \(zone)"
    case .degrees: unit.words
    }
  }
}

extension StatedAreaReading.Unit {
  /// The unit in words.
  public var words: String {
    switch self {
    case .squareKilometres: "square kilometres"
    case .squareMetres: "square metres"
    case .hectares: "hectares"
    case .squareMiles: "square miles"
    case .acres: "acres"
    case .dunams: "dunams"
    case .squareFeet: "square feet"
    case .squareDegrees: "square degrees"
    }
  }

  /// The unit that a property's name promises, such as that of `AREA_SQKM`, or `nil`.
  public init?(promisedBy property: String) {
    let name = property.lowercased().filter { $0.isLetter || $0.isNumber }
    let known: [(Self, [String])] = [
      (.squareKilometres, ["km2", "sqkm", "kmsq"]), (.squareMiles, ["mi2", "sqmi", "sqmile"]),
      (.squareFeet, ["ft2", "sqft"]), (.hectares, ["hectare", "areaha"]), (.acres, ["acre"]),
      (.dunams, ["dunam", "dunum", "donum"]), (.squareMetres, ["m2", "sqm", "sqmet"]),
    ]
    guard let unit = known.first(where: { $0.1.contains(where: name.contains) })?.0 else {
      return nil
    }
    self = unit
  }
}
