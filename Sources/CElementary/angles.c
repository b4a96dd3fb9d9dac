// Sine and tangent by Taylor's series after reduction to an eighth of a circle, in two parts; arcus functions by the
// addition theorem from the eighths. The constants are mpmath 1.3's.
#include <math.h>

#include "Sum.h"

static const Sum quarter = {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};
static const Sum half_turn = {0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53};

// Angles from here on, in radians, are reduced by the C library. No map has them.
#define LARGE 0x1p20
// Below it, a function whose series begins with x is x.
#define TINY 0x1p-27

// x less a whole number of quarters; each part of a quarter times such a number is exact.
static Sum reduced(double x, int *quarters) {
  double n = nearest(x * 0x1.45f306dc9c883p-1);
  *quarters = (int)n & 3;
  if (n == 0) return (Sum){x, 0};
  double first = x - n * 0x1.921fb544p+0;
  Sum second = sum(first, -n * 0x1.0b4611a6p-34);
  Sum third = sum(second.high, -n * 0x1.3198a2ep-69);
  return ordered_sum(third.high, (second.low + third.low) - n * 0x1.b839a252049c1p-104);
}

static double sine(Sum r) {
  double x = r.high, z = x * x;
  double series = z * (1.0 / 362880 + z * (-1.0 / 39916800 + z * (1.0 / 6227020800
    + z * (-1.0 / 1307674368000 + z / 355687428096000))));
  series = -1.0 / 6 + z * (1.0 / 120 + z * (-1.0 / 5040 + series));
  return x + (x * z * series + r.low * (1 - z / 2));
}

static double cosine(Sum r) {
  double x = r.high, z = x * x;
  double series = z * (1.0 / 3628800 + z * (-1.0 / 479001600 + z * (1.0 / 87178291200
    + z * (-1.0 / 20922789888000 + z / 6402373705728000))));
  series = 1.0 / 24 + z * (-1.0 / 720 + z * (1.0 / 40320 - series));
  double most = 1 - z / 2;
  return most + (((1 - most) - z / 2) + (z * z * series - x * r.low));
}

void sincos(double x, double *s, double *c) {
  if (!(fabs(x) < LARGE)) {
    *s = (double)sinl(x);
    *c = (double)cosl(x);
    return;
  }
  int quarters;
  Sum r = reduced(x, &quarters);
  double a = fabs(x) < TINY ? x : sine(r), b = cosine(r);
  *s = quarters == 0 ? a : quarters == 1 ? b : quarters == 2 ? -a : -b;
  *c = quarters == 0 ? b : quarters == 1 ? -a : quarters == 2 ? -b : a;
}

double sin(double x) {
  if (fabs(x) < TINY) return x;
  if (!(fabs(x) < LARGE)) return (double)sinl(x);
  int quarters;
  Sum r = reduced(x, &quarters);
  double value = quarters & 1 ? cosine(r) : sine(r);
  return quarters & 2 ? -value : value;
}

double cos(double x) {
  if (!(fabs(x) < LARGE)) return (double)cosl(x);
  int quarters;
  Sum r = reduced(x, &quarters);
  double value = quarters & 1 ? sine(r) : cosine(r);
  return quarters == 1 || quarters == 2 ? -value : value;
}

double tan(double x) {
  if (fabs(x) < TINY) return x;
  if (!(fabs(x) < LARGE)) return (double)tanl(x);
  int quarters;
  Sum r = reduced(x, &quarters);
  double s = sine(r), c = cosine(r);
  return quarters & 1 ? -c / s : s / c;
}

// 0 <= x <= 1: with c the nearest eighth, arctan x = arctan c + arctan (x - c)/(1 + cx).
static Sum arctangent(Sum x) {
  static const Sum eighths[] = {
    {0, 0},
    {0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59},
    {0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57},
    {0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56},
    {0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56},
    {0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58},
    {0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56},
    {0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56},
    {0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55},
  };
  int number = (int)nearest(x.high * 8);
  double c = number / 8.0;
  Sum t = x;
  if (number > 0) {
    Sum scaled = product(c, x.high);
    Sum below = ordered_sum(1, scaled.high);
    below.low += scaled.low + c * x.low;
    t = quotient((Sum){x.high - c, x.low}, below);
  }
  double z = t.high * t.high;
  double series = z * (-1.0 / 3 + z * (1.0 / 5 + z * (-1.0 / 7 + z * (1.0 / 9 + z * (-1.0 / 11
    + z * (1.0 / 13 - z / 15))))));
  Sum whole = ordered_sum(eighths[number].high, t.high);
  double rest = whole.low + (eighths[number].low + (t.high * series + t.low));
  return ordered_sum(whole.high, rest);
}

static double less(Sum from, Sum value) {
  Sum difference = sum(from.high, -value.high);
  return difference.high + (difference.low + (from.low - value.low));
}

double atan(double x) {
  double size = fabs(x);
  if (x != x || size < TINY) return x;
  double value;
  if (size <= 1) {
    value = arctangent((Sum){size, 0}).high;
  } else if (size < 0x1p990) {
    value = less(quarter, arctangent(quotient((Sum){1, 0}, (Sum){size, 0})));
  } else {
    value = quarter.high;
  }
  return copysign(value, x);
}

// 0 <= a <= b, not both zero or infinite.
static Sum arctangent_of_quotient(double a, double b) {
  if (b > 0x1p900) { a *= 0x1p-200; b *= 0x1p-200; }
  if (b < 0x1p-900) { a *= 0x1p200; b *= 0x1p200; }
  if (a < 0x1p-500 * b || b > 0x1p990) return (Sum){a / b, 0};
  return arctangent(quotient((Sum){a, 0}, (Sum){b, 0}));
}

double atan2(double y, double x) {
  if (x != x || y != y) return x + y;
  double a = fabs(y), b = fabs(x);
  if (a == INFINITY && b == INFINITY) { a = 1; b = 1; }
  double value;
  if (a == 0) {
    value = signbit(x) ? half_turn.high : 0;
  } else if (a <= b) {
    Sum angle = arctangent_of_quotient(a, b);
    value = signbit(x) ? less(half_turn, angle) : angle.high;
  } else {
    Sum angle = arctangent_of_quotient(b, a);
    if (!signbit(x)) { angle.high = -angle.high; angle.low = -angle.low; }
    value = less(quarter, (Sum){-angle.high, -angle.low});
  }
  return copysign(value, y);
}

double asin(double x) {
  return fabs(x) < TINY ? x : atan2(x, sqrt((1 - x) * (1 + x)));
}

double acos(double x) { return atan2(sqrt((1 - x) * (1 + x)), x); }
