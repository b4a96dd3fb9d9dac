extension Gazetteer {
  var regionEntries: [NameIndex.Entry] {
    let byID = regionsByID
    return regions.enumerated().map { index, region in
      NameIndex.Entry(
        index: index, id: region.id, spellings: [region.name] + region.spellings.map(\.text),
        level: region.level, ancestors: ancestors(from: region.parent, byID))
    }
  }

  var actorEntries: [NameIndex.Entry] {
    actors.enumerated().map { index, actor in
      NameIndex.Entry(index: index, id: actor.id, spellings: [actor.name] + actor.aliases)
    }
  }

  var placeEntries: [NameIndex.Entry] {
    let byID = regionsByID
    return places.enumerated().map { index, place in
      NameIndex.Entry(
        index: index, id: place.id, spellings: [place.name] + place.spellings,
        level: place.kind.isEmpty ? "settlement" : place.kind,
        ancestors: ancestors(from: place.region, byID))
    }
  }

  private var regionsByID: [String: Int] {
    Dictionary(regions.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// What something lies in, the nearest first; a file whose parents go round in a circle ends it.
  private func ancestors(from parent: String?, _ byID: [String: Int]) -> [Int] {
    var ancestors: [Int] = []
    var parent = parent
    while let id = parent, let index = byID[id], !ancestors.contains(index) {
      ancestors.append(index)
      parent = ancestors.count < 12 ? regions[index].parent : nil
    }
    return ancestors
  }
}
