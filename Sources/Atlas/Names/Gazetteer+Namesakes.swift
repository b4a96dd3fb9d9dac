extension Gazetteer {
  /// An exact match beats a close one even if it is of another kind.
  ///
  /// In a dataset without a district of Suran, Suran is the village and not "Syrien". A place that
  /// shares a name with the region, as a capital does with its governorate, speaks for the region.
  func yielding(_ resolution: NameResolution) -> NameResolution {
    guard resolution.kind == .region, case .success(let found) = resolution.outcome,
      found.rule == .close, !places.isEmpty
    else { return resolution }
    var search = NameSearch(kind: .place, text: resolution.text)
    for reading in NameQuery.readings(of: resolution.text) {
      var whole = reading
      whole.part = nil
      offerExact(whole, to: &search, stage: 0)
    }
    let exact = search.agreeing
    let isNamesake = exact.contains { bearName(places[$0.index], regions[found.index]) }
    if exact.isEmpty || isNamesake { return resolution }
    var resolution = resolution
    resolution.outcome = .failure(
      .placeInstead(.region, resolution.text, places: exact.prefix(4).map(\.description)))
    return resolution
  }

  /// Whether a place and a region have one name.
  private func bearName(_ place: Place, _ region: Region) -> Bool {
    let index = index(.region)
    let names = Set(([region.name] + region.spellings.map(\.text)).map { index.key(of: $0).bare })
    return ([place.name] + place.spellings).contains { names.contains(index.key(of: $0).bare) }
  }
}
