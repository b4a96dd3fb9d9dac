internal import Atlas
internal import Geometry
internal import Overlay

/// What the actors of one snapshot hold, and which of it is contested.
struct Holdings: Sendable {
  /// What each actor holds, by actor id.
  private(set) var byActor: [Holding]
  /// All ground that two actors control or that is said to be contested.
  let contested: MultiPolygon

  /// Unites what each actor's features draw, and finds what is contested.
  ///
  /// - Parameter layers: the features of each actor, by id.
  /// - Throws: `OverlayError` if GEOS fails.
  init(_ layers: [String: [Holding.Layer]]) throws(OverlayError) {
    byActor = []
    for (actor, layers) in layers.sorted(by: { $0.key < $1.key }) {
      byActor.append(try Holding(actor: actor, layers: layers))
    }
    contested = try Self.markContested(&byActor)
  }

  /// What a set of statuses comes to for one actor: sets that mean the same here are one.
  struct Meaning: Hashable {
    var actor: String
    var statuses: Set<Status>
    var isCut: Bool
  }

  /// What a set of statuses means for what one actor holds.
  func meaning(of set: StatusSet, for actor: String) -> Meaning {
    Meaning(
      actor: actor, statuses: set.statuses.intersection(self[actor]?.ground.keys.map(\.self) ?? []),
      isCut: set.isExclusive && !contested.isEmpty)
  }

  /// What one actor holds, if it holds anything.
  subscript(actor: String) -> Holding? { byActor.first { $0.actor == actor } }

  /// Finds what two actors both control, and enters it as contested with each of them.
  private static func markContested(
    _ holdings: inout [Holding]
  ) throws(OverlayError) -> MultiPolygon {
    let controlled = holdings.map { $0.ground[.controlled] ?? .empty }
    var all = holdings.compactMap { $0.ground[.contested] }
    for i in holdings.indices {
      var shared: [MultiPolygon] = []
      for j in holdings.indices where j != i {
        shared.append(try Overlay.intersection(controlled[i], controlled[j]))
      }
      shared.removeAll(where: \.isEmpty)
      if shared.isEmpty { continue }
      all += shared
      let stated = holdings[i].ground[.contested].map { [$0] } ?? []
      holdings[i].ground[.contested] = try Overlay.union(stated + shared)
    }
    return all.isEmpty ? .empty : try Overlay.union(all)
  }
}

extension Cover {
  /// The features of an actor whose union is what it has under a set of statuses, as they were read
  /// and repaired.
  ///
  /// What is contested by overlap, or held exclusively, is no union of features and comes as the
  /// cover has it.
  /// - Throws: `SharesError.overlay` if GEOS fails.
  func grounds(of actor: String, under set: StatusSet) throws(SharesError) -> [MultiPolygon] {
    guard let holding = held[actor] else { return [] }
    var grounds = holding.layers.filter { set.statuses.contains($0.status) }.map(\.ground)
    if set.statuses.contains(.contested), let contested = holding.ground[.contested] {
      grounds.append(contested)
    }
    guard set.isExclusive, !contested.isEmpty else { return grounds }
    do {
      return [try Overlay.difference(Overlay.union(grounds), contested)]
    } catch {
      throw .overlay(nil, detail: "\(label): \(error)")
    }
  }
}
