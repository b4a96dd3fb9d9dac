internal import Geodesy
public import Geometry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What digitising errors along a front do to the area behind it.
///
/// Errors of neighbouring points hang together: who draws a river 500 m too far east at one bend does
/// so at the next. With the error perpendicular to the front a stationary process of standard deviation
/// σ and covariance `σ² exp(−|s|/ℓ)`, a front of length L changes the area with the variance
/// `2σ²ℓ[L − ℓ(1 − exp(−L/ℓ))]`: coherent, σL, on a short front, and growing as √L on a long one. On a
/// front that closes, such as a pocket's, no two points are farther apart than half its length, and
/// the variance is `2σ²ℓL(1 − exp(−L/2ℓ))`, up to 15 % more. To treat vertices as independent would
/// make the error vanish as vertices are added; that is not offered. Separate lines are independent.
///
/// What it leaves out: a whole map shifted, which moves a pocket without changing its area, and the
/// rounding of a pocket by errors as large as itself, of about πσ².
public struct FrontError: Sendable {
  /// The standard deviation of the area in square metres.
  public let standardDeviation: Double

  /// The correlation length when none is stated: 20 km, the distance between the places that reports
  /// name along a rural front.
  public static let defaultCorrelationLength = 20_000.0

  /// The accuracy that a source states is read as the error that 95 % of the front keeps within
  /// (as NSSDA and ISO 19157 state linear accuracy): 1.96 standard deviations.
  public static let accuracyInDeviations = 1.96

  /// Standard deviations on either side that hold nine cases in ten.
  public static let deviationsOfNinety = 1.644_853_6

  /// Adds up the fronts of a piece of ground.
  ///
  /// - Parameters:
  ///   - fronts: lines, each with its stated accuracy in metres.
  ///   - correlationLength: ℓ in metres, more than 0.
  public init(_ fronts: [(line: Lines, accuracy: Double)], correlationLength: Double) {
    precondition(correlationLength > 0, "a correlation length is positive")
    var variance = 0.0
    for (lines, accuracy) in fronts {
      let sigma = accuracy / Self.accuracyInDeviations
      for line in lines.lines {
        let length = Geodesic.length(of: Lines([line]))
        let isClosed = line.first == line.last
        variance += Self.variance(
          length: length, isClosed: isClosed, sigma: sigma, correlationLength)
      }
    }
    standardDeviation = variance.squareRoot()
  }

  /// The variance in m⁴ of the area behind one front of a length, both in metres.
  static func variance(
    length: Double, isClosed: Bool, sigma: Double, _ correlationLength: Double
  ) -> Double {
    let ratio = length / correlationLength
    // 1 − (1 − e⁻ʳ)/r, and 1 − e^(−r/2), without cancellation for short fronts.
    let open = ratio < 1e-4 ? ratio / 2 - ratio * ratio / 6 : 1 + expm1(-ratio) / ratio
    return 2 * sigma * sigma * correlationLength * length * (isClosed ? -expm1(-ratio / 2) : open)
  }

  /// The interval that holds nine cases in ten, cut at nothing and at the whole region.
  static func probable(
    best: Double, standardDeviation: Double, atMost whole: Double
  ) -> ClosedRange<Double> {
    let half = deviationsOfNinety * standardDeviation
    return max(0, best - half)...max(best, min(whole, best + half))
  }
}
