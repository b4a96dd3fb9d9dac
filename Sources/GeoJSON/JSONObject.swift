/// The members of a JSON object in the order they were written, each key once.
///
/// Keys are compared as Swift compares strings: canonically equivalent spellings are one key.
public struct JSONObject: Sendable {
  /// One named value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let key: String
    /// What it stands for.
    public var value: JSON

    /// Makes a member.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The members in order.
  public private(set) var members: [Member] = []
  /// Where each key is, kept only once there are enough members for a search to be slow.
  private var places: [String: Int] = [:]
  private static let searched = 16

  /// Makes an object without members.
  public init() {}

  /// The keys in order.
  public var keys: [String] { members.map(\.key) }

  /// The value of a key, or `nil` without such a member; a new key is added at the end.
  public subscript(key: String) -> JSON? {
    get { place(of: key).map { members[$0].value } }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Adds a member unless the key is taken, and says whether it did.
  mutating func insert(_ member: Member) -> Bool {
    guard place(of: member.key) == nil else { return false }
    append(member)
    return true
  }

  private func place(of key: String) -> Int? {
    places.isEmpty ? members.firstIndex { $0.key == key } : places[key]
  }

  private mutating func append(_ member: Member) {
    members.append(member)
    if !places.isEmpty {
      places[member.key] = members.count - 1
    } else if members.count > Self.searched {
      indexKeys()
    }
  }

  private mutating func remove(at place: Int) {
    members.remove(at: place)
    places = [:]
    if members.count > Self.searched { indexKeys() }
  }

  private mutating func indexKeys() {
    for (place, member) in members.enumerated() { places[member.key] = place }
  }
}

extension JSONObject: Hashable {
  /// Whether the members are the same in the same order.
  public static func == (one: JSONObject, other: JSONObject) -> Bool {
    one.members == other.members
  }

  /// Feeds the members, in order.
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

extension JSONObject: RandomAccessCollection {
  /// Where the first member is.
  public var startIndex: Int { 0 }
  /// How many members there are.
  public var endIndex: Int { members.count }
  /// The member at a place.
  public subscript(place: Int) -> Member { members[place] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object; a key that occurs twice keeps its first place and its last value.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    for (key, value) in elements { self[key] = value }
  }
}
