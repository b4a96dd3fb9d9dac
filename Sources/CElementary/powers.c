// The exponential function and the logarithm by their series after taking out powers of two, in two parts; the
// hyperbolic functions from them. The constants are mpmath 1.3's.
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "Sum.h"

// Below the first, an odd function whose series begins with x is x; below the second, any.
#define TINY 0x1p-27
#define TINIER 0x1p-54

// The first part times a whole number below 2^11 is exact.
static const Sum ln2 = {0x1.62e42ffp-1, -0x1.718432a1b0e26p-35};

// -1022 <= n <= 1023.
static double power_of_two(int n) {
  uint64_t bits = (uint64_t)(n + 1023) << 52;
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static double scaled(double value, int n) {
  return value * power_of_two(n / 2) * power_of_two(n - n / 2);
}

// e^x - 1 for what is left of x without n times the logarithm of 2; |x| < 760.
static Sum exponential(Sum x, int *n) {
  double times = nearest(x.high * 0x1.71547652b82fep+0);
  *n = (int)times;
  Sum r = sum(x.high - times * ln2.high, -times * ln2.low);
  r = ordered_sum(r.high, r.low + x.low);
  double y = r.high;
  double series = 1.0 / 5040 + y * (1.0 / 40320 + y * (1.0 / 362880 + y * (1.0 / 3628800
    + y * (1.0 / 39916800 + y * (1.0 / 479001600 + y * (1.0 / 6227020800
    + y / 87178291200))))));
  series = y * y * y * (1.0 / 6 + y * (1.0 / 24 + y * (1.0 / 120 + y * (1.0 / 720 + y * series))));
  Sum most = sum(y, y * y / 2);
  return ordered_sum(most.high, most.low + (series + r.low * (1 + y)));
}

static double power_of_e(Sum x) {
  if (x.high > 710) return INFINITY;
  if (x.high < -750) return 0;
  int n;
  Sum rest = exponential(x, &n);
  Sum whole = sum(1, rest.high);
  return scaled(whole.high + (whole.low + rest.low), n);
}

double exp(double x) { return x != x ? x : power_of_e((Sum){x, 0}); }

double expm1(double x) {
  if (x != x || fabs(x) < TINIER) return x;
  if (x > 50) return power_of_e((Sum){x, 0});
  if (x < -50) return -1;
  int n;
  Sum rest = exponential((Sum){x, 0}, &n);
  if (n == 0) return rest.high + rest.low;
  double scale = power_of_two(n);
  Sum units = sum(scale, -1);
  Sum whole = sum(units.high, scale * rest.high);
  return whole.high + (whole.low + (units.low + scale * rest.low));
}

// With s = d/(2 + d), log(1 + d) = 2 artanh s = 2s + 2s^3/3 + 2s^5/5 + ...
static double artanh_series(double s) {
  double z = s * s;
  double tail = 1.0 / 13 + z * (1.0 / 15 + z * (1.0 / 17 + z * (1.0 / 19 + z * (1.0 / 21 + z / 23))));
  return s * z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11 + z * tail)))));
}

// -0.3 < d < 0.42, and n times the logarithm of 2.
static Sum logarithm(Sum d, double n) {
  Sum below = sum(2, d.high);
  below.low += d.low;
  Sum s = quotient(d, below);
  double bent = 2 * artanh_series(s.high);
  Sum units = sum(n * ln2.high, 2 * s.high);
  Sum whole = ordered_sum(units.high, bent);
  if (n == 0) whole = ordered_sum(2 * s.high, bent);
  return sum(whole.high, whole.low + ((n == 0 ? 0 : units.low) + (2 * s.low + n * ln2.low)));
}

// x > 0, finite.
static Sum logarithm_of(double x) {
  int n = 0;
  if (x < 0x1p-1022) { x *= 0x1p54; n = -54; }
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  n += (int)(bits >> 52) - 1023;
  bits = (bits & 0xfffffffffffff) | 0x3ff0000000000000;
  double m;
  memcpy(&m, &bits, sizeof m);
  if (m > 0x1.6a09e667f3bcdp0) { m /= 2; n += 1; }
  return logarithm((Sum){m - 1, 0}, n);
}

double log(double x) {
  if (!(x > 0)) return x == 0 ? -INFINITY : x != x ? x : NAN;
  return x == INFINITY ? x : logarithm_of(x).high;
}

double log1p(double x) {
  if (x != x || fabs(x) < TINIER || x == INFINITY) return x;
  if (!(x > -1)) return x == -1 ? -INFINITY : NAN;
  if (-0.29 < x && x < 0.41) return logarithm((Sum){x, 0}, 0).high;
  Sum whole = sum(1, x);
  Sum value = logarithm_of(whole.high);
  return value.high + (value.low + whole.low / whole.high);
}

double pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (x != x || y != y) return x + y;
  double size = fabs(x);
  int whole = fabs(y) >= 0x1p52 || nearest(y) == y;
  int odd = whole && fabs(y) < 0x1p53 && fmod(y, 2) != 0;
  double sign = odd ? copysign(1, x) : 1;
  if (size == 1) return fabs(y) == INFINITY ? 1 : whole ? sign : NAN;
  if (size == 0 || size == INFINITY || fabs(y) == INFINITY) {
    return sign * ((size > 1) == (y > 0) ? INFINITY : 0);
  }
  if (x < 0 && !whole) return NAN;
  Sum of = logarithm_of(size);
  if (fabs(y) > 0x1p70) return sign * ((of.high > 0) == (y > 0) ? INFINITY : 0);
  Sum exponent = product(y, of.high);
  return sign * power_of_e(ordered_sum(exponent.high, exponent.low + y * of.low));
}

double sinh(double x) {
  double size = fabs(x);
  if (!(size >= TINY)) return x;
  if (size > 40) {
    double half = power_of_e((Sum){size / 2, 0});
    return copysign(half / 2 * half, x);
  }
  double t = expm1(size);
  return copysign((t + t / (t + 1)) / 2, x);
}

double cosh(double x) {
  double half = power_of_e((Sum){fabs(x) / 2, 0});
  if (x != x || fabs(x) > 40) return x != x ? x : half / 2 * half;
  double t = exp(fabs(x));
  return (t + 1 / t) / 2;
}

double tanh(double x) {
  double size = fabs(x);
  if (!(size >= TINY)) return x;
  double t = size > 22 ? INFINITY : expm1(2 * size);
  return copysign(t == INFINITY ? 1 : t / (t + 2), x);
}

double asinh(double x) {
  double size = fabs(x);
  if (!(size >= TINY) || size == INFINITY) return x;
  if (size > 0x1p28) {
    Sum half = logarithm_of(size);
    return copysign(half.high + ln2.high + (half.low + ln2.low), x);
  }
  return copysign(log1p(size + size * size / (1 + sqrt(1 + size * size))), x);
}

double atanh(double x) {
  double size = fabs(x);
  if (!(size >= TINY)) return x;
  if (size < 0.17) return x + artanh_series(x);
  return copysign(log1p(2 * size / (1 - size)) / 2, x);
}
