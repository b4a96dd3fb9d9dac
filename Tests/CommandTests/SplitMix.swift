import SeededNumbers

extension SplitMix {
  /// A number from 0 to 1.
  var fraction: Double { mutating get { Double.random(in: 0...1, using: &self) } }
}
