/// A region, or the part of it in one direction, that a name was found to mean.
public struct RegionReference: Sendable, Hashable {
  /// The region's place in the dataset's list.
  public var index: Int
  /// The part of it, or `nil` for the whole.
  public var part: DirectionalPart?

  /// Makes a reference to a region of the dataset.
  public init(index: Int, part: DirectionalPart? = nil) {
    self.index = index
    self.part = part
  }
}

/// Finds the regions and actors that names and codes mean, and never guesses.
public struct Gazetteer: Sendable {
  private let regions: [Region]
  private let actors: [Actor]
  private let regionKeys: [NameKey: [Int]]
  private let actorKeys: [NameKey: [Int]]

  /// Makes the index of a dataset's names.
  public init(_ dataset: Dataset) {
    regions = dataset.regions
    actors = dataset.actors
    regionKeys = Self.index(regions.map { [$0.name] + $0.spellings.map(\.text) })
    actorKeys = Self.index(actors.map { [$0.id, $0.name] + $0.aliases })
  }

  /// The region that a text means: an id, a coded id such as `OCHA P-code:SY04`, a name in any of its
  /// spellings, each with an optional direction (`Hama/northeast`, `eastern Homs`).
  ///
  /// - Throws: `NameError` where nothing or more than one region is meant.
  public func region(_ text: String) throws(NameError) -> RegionReference {
    let candidates = try indices(of: text)
    if !candidates.isEmpty { return RegionReference(index: try single(candidates, for: text)) }
    if let (name, part) = Self.split(text) {
      let whole = try indices(of: name)
      if !whole.isEmpty { return RegionReference(index: try single(whole, for: text), part: part) }
    }
    throw .unknownRegion(text, nearest: nearest(to: text, among: regions.map(\.name)))
  }

  /// The actor that a text means: an id, a name or an alias.
  ///
  /// - Throws: `NameError` where nothing or more than one actor is meant.
  public func actor(_ text: String) throws(NameError) -> Actor {
    if let exact = actors.first(where: { $0.id == text }) { return exact }
    let found = actorKeys[NameKey(text)] ?? []
    guard let first = found.first else {
      throw .unknownActor(text, known: actors.map(\.name))
    }
    guard found.count == 1 else {
      throw .ambiguousActor(text, candidates: found.map { actors[$0].name })
    }
    return actors[first]
  }

  private func indices(of text: String) throws(NameError) -> [Int] {
    if let exact = regions.firstIndex(where: { $0.id == text }) { return [exact] }
    if let colon = text.firstIndex(of: ":") {
      let system = NameKey(text[..<colon])
      let code = text[text.index(after: colon)...].trimmed
      return regions.indices.filter { index in
        regions[index].codes.contains { NameKey($0.system) == system && $0.code == code }
      }
    }
    let coded = regions.flatMap { region in
      region.codes.filter { $0.code.lowercased() == text.lowercased() }.map { (region, $0.system) }
    }
    if !coded.isEmpty {
      throw .codeWithoutSystem(text, meanings: coded.map { "\($0.1):\(text) is \($0.0.name)" })
    }
    let exact = regions.indices.filter { regions[$0].name == text }
    return exact.isEmpty ? regionKeys[NameKey(text)] ?? [] : exact
  }

  private func single(_ candidates: [Int], for text: String) throws(NameError) -> Int {
    guard candidates.count == 1 else {
      throw .ambiguousRegion(text, candidates: candidates.map { describe(regions[$0]) })
    }
    return candidates[0]
  }

  private func describe(_ region: Region) -> String {
    let parent = regions.first { $0.id == region.parent }?.name
    let kind = [region.level, parent.map { "in \($0)" } ?? ""].filter { !$0.isEmpty }
    let detail = kind.isEmpty ? "" : ", " + kind.joined(separator: " ")
    return "\(region.name) (\(region.id)\(detail))"
  }

  /// `Hama/northeast`, `eastern Homs`, `north-eastern countryside of Hama` → name and direction.
  private static func split(_ text: String) -> (name: String, part: DirectionalPart)? {
    if let slash = text.lastIndex(of: "/") {
      guard let part = DirectionalPart(word: text[text.index(after: slash)...]) else { return nil }
      return (text[..<slash].trimmed, part)
    }
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let part = DirectionalPart(word: words[0]) else { return nil }
    return (String(words[1]), part)
  }

  private static func index(_ names: [[String]]) -> [NameKey: [Int]] {
    var keys: [NameKey: [Int]] = [:]
    for (index, spellings) in names.enumerated() {
      for key in Set(spellings.map { NameKey($0) }) where !key.text.isEmpty {
        keys[key, default: []].append(index)
      }
    }
    return keys
  }

  private func nearest(to text: String, among names: [String]) -> [String] {
    let key = NameKey(text).text
    let scored = Set(names).map { (name: $0, distance: editDistance(NameKey($0).text, key)) }
    return scored.filter { $0.distance <= max(2, key.count / 3) }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(3).map(\.name)
  }
}

/// How many letters must be added, removed or changed to make one text of another (Levenshtein).
private func editDistance(_ left: String, _ right: String) -> Int {
  let right = Array(right)
  var previous = Array(0...right.count)
  for (i, letter) in left.enumerated() {
    var current = [i + 1]
    for (j, other) in right.enumerated() {
      current.append(
        min(previous[j + 1] + 1, current[j] + 1, previous[j] + (letter == other ? 0 : 1)))
    }
    previous = current
  }
  return previous[right.count]
}

/// Why a name does not mean one thing.
public enum NameError: Error, Hashable, Sendable {
  /// No region has that name.
  case unknownRegion(String, nearest: [String])
  /// Several regions have that name.
  case ambiguousRegion(String, candidates: [String])
  /// A code whose system is not said.
  case codeWithoutSystem(String, meanings: [String])
  /// No actor has that name.
  case unknownActor(String, known: [String])
  /// Several actors have that name.
  case ambiguousActor(String, candidates: [String])
}

extension NameError: CustomStringConvertible {
  /// One clause, with what to do next.
  public var description: String {
    switch self {
    case .unknownRegion(let text, let nearest) where nearest.isEmpty:
      "no such region: '\(text)'"
    case .unknownRegion(let text, let nearest):
      "no such region: '\(text)'; nearest: \(nearest.joined(separator: ", "))"
    case .ambiguousRegion(let text, let candidates):
      "'\(text)' is more than one region: \(candidates.joined(separator: "; ")); give the id"
    case .codeWithoutSystem(let text, let meanings):
      "'\(text)' is a code without its system: \(meanings.joined(separator: ", "))"
        + "; write the system before it"
    case .unknownActor(let text, let known):
      "no such actor: '\(text)'; known: \(known.prefix(8).joined(separator: ", "))"
    case .ambiguousActor(let text, let candidates):
      "'\(text)' is more than one actor: \(candidates.joined(separator: ", ")); give the id"
    }
  }
}
