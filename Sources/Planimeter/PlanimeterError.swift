/// What keeps the planimeter from measuring a snapshot.
public enum PlanimeterError: Error, Hashable, Sendable {
  /// More crossings than memory is given for; `limit` is how many.
  case tooManyCrossings(limit: Int)
}

extension PlanimeterError: CustomStringConvertible {
  /// One clause that says what to do next.
  public var description: String {
    switch self {
    case .tooManyCrossings(let limit):
      "the features cross each other or the regions more than \(limit) times; unite them first"
    }
  }
}
