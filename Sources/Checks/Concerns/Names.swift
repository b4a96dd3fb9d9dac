internal import Atlas

/// Names of actors and regions that mean nothing here, or more than one thing.
func nameRemarks(of survey: DatasetSurvey) -> [Remark] {
  actorRemarks(of: survey) + regionRemarks(of: survey) + claimRemarks(of: survey)
}

private func actorRemarks(of survey: DatasetSurvey) -> [Remark] {
  var listed = Dataset()
  listed.actors = survey.actors
  let known = Set(survey.actors.map(\.id))
  var first: [(actor: String, location: FeatureLocation)] = []
  var seen = known
  let features = survey.files.flatMap(\.features).lazy.map { ($0.actor, $0.location) }
  let areas = survey.snapshots.flatMap(\.areas).lazy.map { (Optional($0.actor), $0.location) }
  let towns = survey.snapshots.flatMap(\.settlements).lazy.map {
    (Optional($0.actor), $0.location)
  }
  for (actor, location) in [Array(features), Array(areas), Array(towns)].joined() {
    guard let actor, seen.insert(actor).inserted else { continue }
    first.append((actor, location))
    // More actors than any war has: columns are mixed up, and each costs a search of all.
    if first.count == 1000 { break }
  }
  var unlisted = Dataset()
  // Ids that no name is, so that all spellings of a name answer to it.
  unlisted.actors = first.enumerated().map { Actor(id: "#\($0)", name: $1.actor) }
  let (listing, spelling) = (Gazetteer(listed), Gazetteer(unlisted))
  return first.compactMap { actor, location in
    if let twin = try? listing.actor(actor) {
      return Remark(
        .note, .ambiguousName, at: Remark.Place(location),
        "actor '\(actor)' is a name of '\(twin.id)', but not its id",
        consequence: "counted as an actor of its own; map it in the crosswalk")
    }
    do throws(NameError) {
      _ = try spelling.actor(actor)
    } catch {
      if case .ambiguous = error {
        return Remark(
          .note, .ambiguousName, at: Remark.Place(location),
          "the actor '\(actor)' is there in another spelling, too",
          consequence: "each spelling is counted as an actor of its own")
      }
    }
    if known.isEmpty { return nil }
    return Remark(
      .note, .unknownActor, at: Remark.Place(location),
      "actor '\(actor)' is not listed in the dataset",
      consequence: "taken as it stands, without aliases")
  }
}

private func regionRemarks(of survey: DatasetSurvey) -> [Remark] {
  let regions = survey.files.flatMap(\.features).compactMap(\.region)
  let ids = Set(regions.map(\.id))
  var remarks: [Remark] = []
  var named: [String: Region] = [:]
  for region in regions {
    if let parent = region.parent, !ids.contains(parent) {
      remarks.append(
        Remark(
          .note, .unresolvedName, at: Remark.Place(region.location),
          "parent '\(parent)' of '\(region.name)' is no region here",
          consequence: "the region stands by itself"))
    }
    if let twin = named[region.name], twin.id != region.id {
      remarks.append(
        Remark(
          .note, .ambiguousName, at: Remark.Place(region.location),
          "'\(region.name)' (\(region.id)) has the name of \(twin.id)",
          consequence: "the name alone is refused; give the id"))
    }
    named[region.name] = named[region.name] ?? region
  }
  return remarks
}

private func claimRemarks(of survey: DatasetSurvey) -> [Remark] {
  let dataset = survey.dataset
  guard !dataset.regions.isEmpty, !survey.claims.isEmpty else { return [] }
  let gazetteer = Gazetteer(dataset)
  var remarks: [Remark] = []
  for claim in survey.claims {
    do throws(NameError) {
      _ = try gazetteer.region(claim.region)
    } catch {
      remarks.append(Remark(error, in: claim))
    }
    if dataset.actors.isEmpty { continue }
    do throws(NameError) {
      _ = try gazetteer.actor(claim.actor)
    } catch {
      remarks.append(Remark(error, in: claim))
    }
  }
  return remarks
}

extension Remark {
  fileprivate init(_ error: NameError, in claim: Claim) {
    self.init(
      .refused, Kind(of: error), at: Place(claim.location), "claim '\(claim.id)': \(error)",
      consequence: "validate refuses the claim")
  }
}

extension Remark.Kind {
  /// What a name is that does not mean one thing.
  init(of error: NameError) {
    self =
      switch error {
      case .unknown, .unknownCode, .placeInstead: .unresolvedName
      case .ambiguous, .codeWithoutSystem: .ambiguousName
      }
  }
}
