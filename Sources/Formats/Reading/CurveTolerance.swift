/// How closely arcs are followed where a format has them.
enum CurveTolerance {
  /// Degrees of arc that one chord spans at most.
  static let step = 0.5

  /// What a reader should know: a chord of 0.5° strays r(1 − cos 0.25°) = 9.5e-6 r from its arc.
  static let notice =
    "arcs are drawn by chords of at most 0.5 degrees of arc, which stray from them by up to "
    + "0.001 % of the radius"
}
