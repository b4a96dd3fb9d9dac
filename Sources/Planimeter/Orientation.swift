internal import Geometry

/// Which side of a line a point lies on, decided exactly.
///
/// A floating-point filter answers nearly always; what it cannot decide is expanded without
/// rounding (J. R. Shewchuk 1997, *Adaptive Precision Floating-Point Arithmetic and Fast Robust
/// Geometric Predicates*). Exact as long as no product underflows, which `Rings` sees to.
enum Orientation {
  /// The relative error of the filter's determinant, `(3 + 16ε) ε` with `ε = 2⁻⁵³`.
  private static let filterBound = 3.330_669_073_875_471_6e-16

  /// Twice the signed area of the triangle a, b, c, positive if it runs counter-clockwise.
  ///
  /// The sign is exact; the value is that of the filter where the filter decides.
  @inline(__always)
  static func value(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
    let left = (a.longitude - c.longitude) * (b.latitude - c.latitude)
    let right = (a.latitude - c.latitude) * (b.longitude - c.longitude)
    let determinant = left - right
    if abs(determinant) > filterBound * (abs(left) + abs(right)) { return determinant }
    // A difference is zero only where the coordinates are equal, so two zeros are exact.
    if left == 0 && right == 0 { return 0 }
    return exactValue(a, b, c)
  }

  /// The same with a relative error of at most 4e-15, for use as a magnitude.
  ///
  /// Taken from `a`, since the edge from a to b may be so short that, seen from c, all is lost to
  /// cancellation; what remains is that of points nearly on one line, which is expanded.
  static func precise(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
    let left = (b.longitude - a.longitude) * (c.latitude - a.latitude)
    let right = (b.latitude - a.latitude) * (c.longitude - a.longitude)
    let determinant = left - right
    if abs(determinant) > 0.1 * (abs(left) + abs(right)) { return determinant }
    return exactValue(a, b, c)
  }

  /// The determinant by expansion, rounded once.
  @inline(never)
  static func exactValue(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
    let ax = Difference(a.longitude, c.longitude)
    let ay = Difference(a.latitude, c.latitude)
    let bx = Difference(b.longitude, c.longitude)
    let by = Difference(b.latitude, c.latitude)
    var sum = Expansion()
    sum.add(ax.tail, times: by.tail)
    sum.add(-ay.tail, times: bx.tail)
    sum.add(ax.tail, times: by.head)
    sum.add(ax.head, times: by.tail)
    sum.add(-ay.tail, times: bx.head)
    sum.add(-ay.head, times: bx.tail)
    sum.add(ax.head, times: by.head)
    sum.add(-ay.head, times: bx.head)
    return sum.value
  }
}

/// `a − b` as an unevaluated sum of two numbers, without error.
private struct Difference {
  let head: Double
  let tail: Double

  init(_ a: Double, _ b: Double) {
    head = a - b
    let virtualB = a - head
    let virtualA = head + virtualB
    tail = (a - virtualA) + (virtualB - b)
  }
}

/// A sum of up to sixteen numbers that do not overlap, smallest first.
private struct Expansion {
  // A vector serves as an array that lives on the stack.
  private var terms = SIMD16<Double>()
  private var count = 0

  /// Adds a product of two numbers without rounding.
  mutating func add(_ a: Double, times b: Double) {
    let product = a * b
    if product == 0 { return }
    add((-product).addingProduct(a, b))  // what the product lost, by a fused multiply-add
    add(product)
  }

  private mutating func add(_ term: Double) {
    if term == 0 { return }
    var carry = term
    var kept = 0
    for index in 0..<count {
      let other = terms[index]
      let total = carry + other
      let virtual = total - carry
      let error = (carry - (total - virtual)) + (other - virtual)
      carry = total
      if error != 0 {
        terms[kept] = error
        kept += 1
      }
    }
    if carry != 0 {
      terms[kept] = carry
      kept += 1
    }
    count = kept
  }

  /// The sum, rounded; its sign is that of the largest term.
  var value: Double {
    var sum = 0.0
    for index in 0..<count { sum += terms[index] }
    return sum
  }
}
