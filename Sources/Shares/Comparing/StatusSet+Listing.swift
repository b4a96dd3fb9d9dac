internal import Atlas

extension StatusSet {
  /// Reads statuses by their names, separated by commas, such as `controlled,contested`; or
  /// `exclusive`, which is controlled by this actor and contested by nobody.
  ///
  /// - Returns: `nil` if a name is not that of a status, or there is none.
  public init?(listing text: String) {
    if text == "exclusive" {
      self = .exclusive
      return
    }
    var statuses: Set<Status> = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let status = Status(rawValue: String(name)) else { return nil }
      statuses.insert(status)
    }
    let known = Self.definitions.first { !$0.isExclusive && $0.statuses == statuses }
    let names = statuses.sorted().map(\.rawValue).joined(separator: " or ")
    self = known ?? StatusSet(name: names, statuses: statuses)
  }

  /// What `init(listing:)` takes, for messages.
  public static let listingWords = Status.allCases.sorted().map(\.rawValue) + ["exclusive"]
}
