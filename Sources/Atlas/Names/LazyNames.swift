internal import Synchronization

/// The indexes of a dataset's names, each made when the first name asks for it.
///
/// A run that names nothing, or names ids only, does not pay for them.
final class LazyNames: Sendable {
  private let made = Mutex(Indexes())

  private struct Indexes {
    var names: [NameKind: NameIndex] = [:]
    var sounds: [NameKind: SoundIndex] = [:]
  }

  /// The index of a kind of name.
  func index(_ kind: NameKind, making make: () -> NameIndex) -> NameIndex {
    made.withLock { made in
      if let index = made.names[kind] { return index }
      let index = make()
      made.names[kind] = index
      return index
    }
  }

  /// The sounds of the names of an index.
  func sounds(_ kind: NameKind, of index: NameIndex) -> SoundIndex {
    made.withLock { made in
      if let sounds = made.sounds[kind] { return sounds }
      let sounds = SoundIndex(index)
      made.sounds[kind] = sounds
      return sounds
    }
  }
}
