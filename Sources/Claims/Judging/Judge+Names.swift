internal import Atlas
internal import Shares

extension Judge {
  /// Refuses words that name another actor or region than the claim is judged for: what they say would
  /// be measured of the wrong one.
  func check(
    _ proposition: Proposition, of claim: Claim, _ actor: Actor, _ regions: [PreparedRegion]
  ) throws(ClaimError) {
    for mention in proposition.mentions {
      let found = gazetteer.namesakes(of: mention.name, as: .region).map { dataset.regions[$0] }
      let actors = gazetteer.namesakes(of: mention.name, as: .actor).map { dataset.actors[$0] }
      if found.isEmpty && actors.isEmpty { continue }
      // Which actor is on which side of what changed hands, `Assertion.said` weighs.
      let isSide = proposition.assertions.contains { $0.parties.contains(mention.name) }
      if isSide && !actors.isEmpty { continue }
      let isActor = actors.contains { $0.id == actor.id }
      let isRegion =
        isOne(of: regions, found)
        || (mention.role != .whole && isAround(regions, found)
          && proposition.assertions.allSatisfy { alsoNames(regions, $0, besides: mention) })
      let problem: ClaimError.Problem? =
        switch mention.role {
        case .liberator: .liberator(mention.words)
        case .beforeLiberated where !isRegion && !actors.isEmpty: .liberator(mention.words)
        case .holder: isActor ? nil : .anotherActor(mention.words, actors.first?.name, actor.name)
        case .whole where !found.isEmpty, .place where !found.isEmpty:
          isRegion ? nil : anotherRegion(mention, found, regions)
        default:
          isActor || isRegion
            ? nil
            : found.isEmpty
              ? .anotherActor(mention.words, actors.first?.name, actor.name)
              : anotherRegion(mention, found, regions)
        }
      if let problem { throw ClaimError(claim: claim, problem: problem) }
    }
  }

  private func anotherRegion(
    _ mention: Mention, _ found: [Region], _ regions: [PreparedRegion]
  ) -> ClaimError.Problem {
    .anotherRegion(
      mention.words, found.count == 1 ? found[0].name : mention.name,
      regions.map(\.name).joined(separator: " and "))
  }

  /// Those of a claim's regions that an assertion names, in the order of its words.
  func named(_ assertion: Assertion, among regions: [PreparedRegion]) -> [PreparedRegion] {
    assertion.names.compactMap { name in
      let found = gazetteer.namesakes(of: name, as: .region).map { dataset.regions[$0] }
      return regions.first { isOne(of: [$0], found) }
    }
  }

  private func alsoNames(
    _ regions: [PreparedRegion], _ assertion: Assertion, besides mention: Mention
  ) -> Bool {
    !assertion.names.contains(mention.name) || !named(assertion, among: regions).isEmpty
  }

  /// Whether a name means one of the regions, or the country that one of them is a drawing of:
  /// "Ukraine" for "Ukraine without Crimea", never the other way round.
  private func isOne(of regions: [PreparedRegion], _ found: [Region]) -> Bool {
    regions.map(\.region).contains { region in
      found.contains {
        $0.id == region.id
          || (region.parent == nil && $0.parent == nil && region.level == $0.level
            && region.name.hasPrefix($0.name + " "))
      }
    }
  }

  /// Whether a name means something that the regions lie in.
  private func isAround(_ regions: [PreparedRegion], _ found: [Region]) -> Bool {
    regions.contains { region in
      var seen: Set<String> = []
      var parent = region.region.parent
      while let id = parent, seen.insert(id).inserted {
        if found.contains(where: { $0.id == id }) { return true }
        parent = dataset.regions.first { $0.id == id }?.parent
      }
      return false
    }
  }
}
