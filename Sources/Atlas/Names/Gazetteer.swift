/// Finds the regions, actors and places that names and codes mean, and never guesses.
///
/// Making one costs nothing: names are folded when the first one is looked up that is no id.
public struct Gazetteer: Sendable {
  let regions: [Region]
  let actors: [Actor]
  let places: [Place]
  private let names = LazyNames()

  /// Makes a gazetteer of a dataset's names.
  public init(_ dataset: Dataset) {
    regions = dataset.regions
    actors = dataset.actors
    places = dataset.places
  }

  /// The region that a text means: an id, a coded id such as `OCHA P-code:SY04`, a name in any usual
  /// spelling or script, alone, with what it lies in (`Homs, Syria`; `Yarmouk neighbourhood`), or with a
  /// direction (`Hama/northeast`, `eastern Homs`).
  ///
  /// - Throws: `NameError` where nothing or more than one region is meant.
  public func region(_ text: String) throws(NameError) -> RegionReference {
    let found = try search(text, among: .region, isExhaustive: false).outcome.get()
    return RegionReference(index: found.index, part: found.part)
  }

  /// The actor that a text means: an id, a name or an alias in any usual spelling.
  ///
  /// - Throws: `NameError` where nothing or more than one actor is meant.
  public func actor(_ text: String) throws(NameError) -> Actor {
    actors[try search(text, among: .actor, isExhaustive: false).outcome.get().index]
  }

  /// The settlement that a text means: an id, or a name alone or with what it lies in.
  ///
  /// - Throws: `NameError` where nothing or more than one place is meant.
  public func place(_ text: String) throws(NameError) -> Place {
    places[try search(text, among: .place, isExhaustive: false).outcome.get().index]
  }

  /// Everything of a kind that has exactly that name, its place in the dataset's list; near names are
  /// left out.
  public func namesakes(of text: String, as kind: NameKind) -> [Int] {
    var search = NameSearch(kind: kind, text: text)
    offerExact(NameQuery(name: text), to: &search, stage: 0)
    let found = search.agreeing
    let surest = found.map(\.rule.group).min()
    return found.filter { $0.rule.group == surest }.map(\.index)
  }

  /// How a name is resolved: what it means, and everything else that comes near.
  public func resolution(of text: String, as kind: NameKind) -> NameResolution {
    search(text, among: kind, isExhaustive: true)
  }

  func index(_ kind: NameKind) -> NameIndex {
    names.index(kind) {
      switch kind {
      case .region: NameIndex(regionEntries)
      case .actor: NameIndex(actorEntries, keepsUnits: true)
      case .place: NameIndex(placeEntries)
      }
    }
  }

  func sounds(_ kind: NameKind) -> SoundIndex {
    names.sounds(kind, of: index(kind))
  }
}
