// Made by Scripts/oracles/pitfalls.py; do not edit.
// mpmath 1.4.1, pyproj 3.7.2, PROJ 9.5.1, shapely 2.1.2, GEOS 3.13.1.

/// What an instrument gives for the country, its northern half and its eastern third; square
/// metres, but for square degrees.
struct Instrument {
  var country: Double
  var north: Double
  var east: Double

  static let exact = Instrument(
    country: 305540580316.1799, north: 150520967626.84134,
    east: 101846860105.39328)
  static let geodesic = Instrument(
    country: 305551884696.2197, north: 150517981606.72705,
    east: 101847285195.21985)
  static let squareDegrees = Instrument(
    country: 30.0, north: 15.0,
    east: 10.0)
  static let degreesOf111km = Instrument(
    country: 371764272000.0, north: 185882136000.0,
    east: 123921424000.0)
  static let webMercator = Instrument(
    country: 451375706538.2521, north: 229073969595.9933,
    east: 150458568846.08417)
  static let equatorialSphere = Instrument(
    country: 306280662174.9585, north: 150843758457.64514,
    east: 102093554058.31961)
  static let meanSphere = Instrument(
    country: 305596446759.6088, north: 150506781176.37283,
    east: 101865482253.20305)
  static let utm36 = Instrument(
    country: 307784663646.2425, north: 151588665143.5123,
    east: 103135926732.7032)
  static let utm37 = Instrument(
    country: 305486710967.59863, north: 150491560749.18686,
    east: 101857129885.41325)
  static let swapped = Instrument(
    country: 288372318435.20435, north: 144186159217.60217,
    east: 93430576700.99384)
}

/// The two lobes of a bow-tie with straight edges, each by itself, in square metres; what is left of
/// its area in the plane of degrees after `buffer(0)`, as a fraction.
enum BowTie {
  static let west = 10364113691.908422
  static let east = 10364113691.908422
  static let leftByBufferOfZero = 0.5
}

/// The northern half with teeth of 0.08° along its border, in square metres, and what is left after
/// simplifying it by 0.1°.
enum RaggedBorder {
  /// West to east along the southern border.
  static let teeth = (0...120).map { [36 + 0.05 * Double($0), $0 % 2 == 0 ? 34.5 : 34.42] }
  static let exact = 152966841234.76608
  static let simplified = 152336241961.36465
}

/// A ring with edges a hair's breadth apart, what it runs around in square metres, and what is left of
/// that in the plane of degrees after `make_valid`, as a fraction; the result calls itself valid.
enum Hairlines {
  static let ring = [
    [36.57142857142857, 33.857142857142854],
    [37.42857142857143, 34.142857142857146],
    [36.57142857142857, 33.714285714285715],
    [36.0, 33.0],
    [36.28571428571448, 33.142857142856634],
    [36.0, 33.142857142857146],
    [36.0, 33.4285714286042],
    [37.142857142857146, 34.0],
    [36.57142857142857, 33.857142857142854],
  ]
  static let exact = 1515090913.060557
  static let leftByMakeValid = 0.13888888887116835
  static let isValid = true
}
