#ifndef SUM_H
#define SUM_H

// Numbers as unevaluated sums of two, after Dekker 1971, "A floating-point technique for extending the available
// precision".

#pragma STDC FP_CONTRACT OFF

typedef struct {
  double high, low;
} Sum;

// |a| >= |b|, or a is zero.
static inline Sum ordered_sum(double a, double b) {
  double high = a + b;
  return (Sum){high, b - (high - a)};
}

static inline Sum sum(double a, double b) {
  double high = a + b;
  double part = high - a;
  return (Sum){high, (a - (high - part)) + (b - part)};
}

// Factors below 2^990.
static inline Sum product(double a, double b) {
  double high = a * b;
  double s = 0x1.0000002p27 * a, t = 0x1.0000002p27 * b;
  double a1 = s - (s - a), b1 = t - (t - b);
  double a2 = a - a1, b2 = b - b1;
  return (Sum){high, ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2};
}

// Numbers below 2^990.
static inline Sum quotient(Sum a, Sum b) {
  double high = a.high / b.high;
  Sum back = product(high, b.high);
  double rest = ((a.high - back.high) - back.low) + (a.low - high * b.low);
  return (Sum){high, rest / b.high};
}

static inline double nearest(double value) { return (value + 0x1.8p52) - 0x1.8p52; }

#endif
