import Testing

extension Trait where Self == TimeLimitTrait {
  /// Ends a test that hangs.
  ///
  /// The time of a test runs while it waits behind all the others for its turn, too, which on a slow
  /// machine and with the thorough sizes are minutes.
  static var endsHangs: Self { .timeLimit(.minutes(20)) }
}
