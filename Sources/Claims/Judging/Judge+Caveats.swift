internal import Atlas
internal import Shares

extension Judge {
  /// What a reader must know before relying on a verdict.
  func caveats(claim: Claim, _ questions: [Question], _ proposition: Proposition) -> [String] {
    var caveats: [String] = proposition.notices.map(\.text)
    for question in questions { caveats += self.caveats(claim: claim, question) }
    if !claim.note.isEmpty { caveats.append(claim.note) }
    var seen: Set<String> = []
    return caveats.filter { seen.insert($0).inserted }
  }

  private func caveats(claim: Claim, _ question: Question) -> [String] {
    let region = question.region
    var caveats: [String] = []
    for ground in question.evidence.grounds {
      for caveat in ground.caveats.sorted() {
        caveats.append("\(ground.source), \(ground.date): \(caveat.clause)")
      }
      let age = ground.date.days(to: question.day)
      if age > 0 {
        let day = question.day == claim.date ? "the claim" : "\(question.day)"
        caveats.append("\(ground.source): the map is \(Self.days(age)) older than \(day)")
      }
      if ground.lacksAccuracy {
        caveats.append("\(ground.source): positional accuracy not stated, bounds leave it out")
      }
    }
    if let whole = question.statedWhole, abs(whole.area / region.area - 1) > 0.05 {
      caveats.append(
        "the claim takes \(Prose.area(whole.area)) as the whole; \(region.name) has "
          + "\(Prose.area(region.area)) as drawn")
    }
    if let part = region.part {
      caveats.append(
        "'\(part.adjective) \(region.region.name)' is taken as the part \(part.rawValue) of the "
          + "centroid: reports draw no such line")
    }
    if !question.evidence.grounds.isEmpty, let note = region.region.note {
      caveats.append("\(region.name): \(note)")
    }
    return caveats
  }

  /// What the claim's own figures say of each other, before any map is looked at.
  func consistency(of proposition: Proposition, _ topics: [Topic]) -> [ConsistencyFinding] {
    let question = topics.first?.question
    let whole =
      question?.statedWhole?.area ?? question?.region.region.officialAreas.first?.squareMetres
      ?? question?.region.area
    return Consistency(
      of: proposition, wholeSquareKilometres: whole.map { $0 / 1e6 },
      countryArea: { CountryAreas.squareKilometres(of: $0) }
    ).findings
  }
}
