internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay
internal import Shares

/// One assertion and what it is about.
struct Topic {
  var assertion: Assertion
  /// One for each day on which other maps answer, in order, never none.
  var questions: [Question]
  /// The region's name, where a claim has figures for several.
  var label: String?

  /// The question of the last day.
  var question: Question { questions[questions.count - 1] }
}

extension Judge {
  /// Says which assertion is about which region.
  ///
  /// "99/70/74/76 %" takes one region for each figure. "Present in Homs, Hama and Hasakeh" is said of
  /// each; anything else of several regions is said of those that it names, or of all, taken together.
  func topics(
    of proposition: Proposition, _ claim: Claim, _ actor: Actor, _ regions: [PreparedRegion],
    explains: Bool = true
  ) throws -> [Topic] {
    let assertions = proposition.assertions
    func topic(_ assertion: Assertion, _ region: PreparedRegion, named: Bool) throws -> Topic {
      Topic(
        assertion: assertion,
        questions: try questions(claim, actor, region, assertion, explains: explains),
        label: named ? region.name : nil)
    }
    if proposition.layout == .perRegion {
      guard assertions.count == regions.count else {
        throw ClaimError(
          claim: claim, problem: .regions(figures: assertions.count, regions: regions.count))
      }
      let named = named(assertions[0], among: regions)
      let order = named.count == regions.count ? named : regions
      return try zip(assertions, order).map { try topic($0, $1, named: true) }
    }
    if regions.count == 1 { return try assertions.map { try topic($0, regions[0], named: false) } }
    return try assertions.flatMap { assertion in
      // "5 % of Homs and 2 % of Hama": each is said of the region it names.
      let named = named(assertion, among: regions)
      let own = named.isEmpty ? regions : named
      return assertion.meaning == .presence
        ? try own.map { try topic(assertion, $0, named: true) }
        : [try topic(assertion, try Self.together(own), named: own.count < regions.count)]
    }
  }

  /// What is asked of a region on each day that an assertion is about; flip distances are of the last.
  func questions(
    _ claim: Claim, _ actor: Actor, _ region: PreparedRegion, _ assertion: Assertion,
    explains: Bool
  ) throws -> [Question] {
    let days = days(of: assertion, claim) ?? Days(claim.date)
    return try days.answering.map { day in
      try question(
        claim, actor, region, assertion, days.span, day,
        explains: explains && day == days.answering.last)
    }
  }

  private func question(
    _ claim: Claim, _ actor: Actor, _ region: PreparedRegion, _ assertion: Assertion,
    _ days: ClosedRange<CalendarDate>, _ day: CalendarDate, explains: Bool
  ) throws -> Question {
    let covers = try maps(for: day).map { try self.covers.cover($0) }
    let isAmount =
      switch assertion.meaning {
      case .share(_, of: .area), .area, .comparison: !covers.isEmpty
      default: false
      }
    return Question(
      claim: claim, actor: actor, region: region, days: days, day: day, covers: covers,
      evidence: try store.evidence(of: actor.id, in: region, covers: covers, options: options),
      alternatives: isAmount
        ? try alternatives(to: region).map {
          try store.evidence(of: actor.id, in: $0, covers: covers, options: options)
        } : [],
      statedWhole: statedWhole(of: claim, assertion),
      sums: isAmount ? try sums(of: region) : [], explains: explains)
  }

  /// Several regions as one.
  private static func together(_ regions: [PreparedRegion]) throws(OverlayError) -> PreparedRegion {
    var whole = regions[0]
    if regions.count == 1 { return whole }
    whole.ground = try Overlay.union(regions.map(\.ground))
    whole.area = StraightEdgeArea.area(of: whole.ground)
    whole.id = regions.map(\.id).joined(separator: ";")
    whole.name = regions.map(\.name).joined(separator: " and ")
    whole.region.id = whole.id
    whole.region.name = whole.name
    whole.region.officialAreas = []
    whole.region.note = nil
    whole.part = nil
    return whole
  }

  /// The newest snapshot of each source that is not later than a day and not too old for it.
  func maps(for date: CalendarDate) -> [SnapshotEntry] {
    Dictionary(grouping: covers.entries, by: \.source).sorted { $0.key < $1.key }
      .compactMap { _, maps in
        guard let newest = maps.filter({ $0.date <= date }).max(by: { $0.date < $1.date }) else {
          return nil
        }
        let isLast = maps.allSatisfy { $0.date <= newest.date }
        let allowed = maximumAge ?? (isLast ? 0 : Int.max)
        // What the source itself says of how long a map holds goes before any rule of age.
        if let last = newest.validThrough { return date <= last ? newest : nil }
        return newest.date.days(to: date) <= allowed ? newest : nil
      }
  }

  /// Which maps there are instead of one of some days.
  func missing(for days: ClosedRange<CalendarDate>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    let dates = Set(covers.entries.map(\.date)).sorted()
    let before = dates.last { $0 <= first }
    let after = dates.first { $0 > last }
    let nearest = [
      before.map { "\($0), \(Self.days($0.days(to: first))) before" },
      after.map { "\($0), \(Self.days(last.days(to: $0))) after" },
    ].compactMap(\.self)
    if nearest.isEmpty { return "No map is at hand." }
    let time = first == last ? "\(first)" : "\(first) to \(last)"
    return "No map of \(time) is at hand; the nearest is of \(nearest.joined(separator: ", or "))."
      + (before.map { " With --max-age \($0.days(to: first)) the older map is used." } ?? "")
  }

  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
