public import Atlas

/// A claim that could not be judged, and why.
public struct ClaimError: Error, Sendable {
  /// The claim.
  public var claim: Claim
  /// What went wrong.
  public var problem: Problem

  /// What can go wrong with a claim.
  public enum Problem: Sendable {
    /// Its region or actor is not known.
    case name(NameError)
    /// Its words are not understood.
    case wording(WordingError)
    /// Its words speak of what others hold, took or lost, not of the actor of this name.
    case otherActors(String)
    /// It has figures for another number of regions than it names.
    case regions(figures: Int, regions: Int)
    /// Its words name another region than it is judged for: the words, what they mean, the region.
    case anotherRegion(String, String, String)
    /// Its words name another holder than it is judged for: the words, which actor they mean if it is
    /// one, the actor.
    case anotherActor(String, String?, String)
    /// Its words say who drove the actor out.
    case liberator(String)
    /// What it is about cannot be measured.
    case measuring(String)
  }
}

extension ClaimError: CustomStringConvertible {
  /// The claim's place, then the reason.
  public var description: String {
    let reason =
      switch problem {
      case .name(let error): error.description
      case .wording(let error): "\(error)"
      case .otherActors(let actor):
        "“\(claim.wording)” speaks of others than \(actor), or leaves open what it says of \(actor); "
          + "write what \(actor) holds, gained or lost"
      case .regions(let figures, let regions):
        "\(figures) figures for \(regions == 1 ? "one region" : "\(regions) regions"); "
          + "name one region for each, separated by ';'"
      case .anotherRegion(let words, let found, let region):
        "“\(words)” is not \(region), the region that it is judged for; give the one that is meant "
          + "(--region '\(found)', or the claim's column region)"
      case .anotherActor(let words, let found, let actor):
        "“\(words)” is not \(actor), the actor that it is judged for; give the one that is meant "
          + "(--actor\(found.map { " '\($0)'" } ?? ""), or the claim's column actor)"
      case .liberator(let words):
        "“\(words)” says who liberated, which no map shows; leave it out, and give as actor who was "
          + "driven out (--actor, or the claim's column actor)"
      case .measuring(let text): text
      }
    return "\(claim.location): claim '\(claim.id)': \(reason)"
  }
}
