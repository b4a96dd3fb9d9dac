public import Atlas

extension Certificate {
  /// What must be said aloud: nothing if the routes agree.
  public var notices: [Notice] {
    if agrees { return [] }
    var notices = routes.compactMap { route in
      route.failure.map {
        Notice("NOT CERTIFIED: route '\(route.name)' could not measure \($0)")
      }
    }
    if routes.count < 2 {
      notices.append(Notice("NOT CERTIFIED: it takes two routes, there is \(routes.count)"))
    }
    if let worst, !(disagreement <= Self.tolerance) {
      let areas = worst.areas.map { "\($0.area / 1e6) km² by \($0.route)" }
      let advice =
        disagreement <= worst.bound
        ? "a region so small is beyond what the routes resolve, the figures may well be right"
        : "do not rely on the figures, and please report this with the files"
      notices.append(
        Notice(
          "NOT CERTIFIED: routes disagree by \(disagreement) of a region, worst in \(worst.place): "
            + "\(worst.reported / 1e6) km² reported, \(areas.joined(separator: ", ")); \(advice)"))
    }
    return notices
  }
}

extension Certificate.Entry {
  /// The region, and whose ground in it: `Homs (IS, controlled, 2017-12-07)`.
  public var place: String {
    guard let holding else { return "\(region) (the region itself)" }
    return "\(region) (\(holding.actor), \(holding.statuses), \(holding.source), \(holding.date))"
  }
}
