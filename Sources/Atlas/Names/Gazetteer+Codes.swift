extension Gazetteer {
  /// The entry of an id, in the case of the dataset or, if only one matches, in any.
  func identified(_ text: String, _ kind: NameKind) -> Int? {
    let wanted = text.trimmed
    func unique(_ ids: [String]) -> Int? {
      if let exact = ids.firstIndex(of: wanted) { return exact }
      let folded = wanted.lowercased()
      let same = ids.indices.filter {
        ids[$0].utf8.count == wanted.utf8.count && ids[$0].lowercased() == folded
      }
      return same.count == 1 ? same[0] : nil
    }
    return switch kind {
    case .region: unique(regions.map(\.id))
    case .actor: unique(actors.map(\.id))
    case .place: unique(places.map(\.id))
    }
  }

  /// The regions of a code with its system, `OCHA P-code:SY04` or `FIPS SY04`, and the code in full;
  /// `nil` if the text is no code.
  ///
  /// - Throws: `NameError` for a code without a system, and for one that its system does not have.
  func coded(_ text: String) throws(NameError) -> (regions: [Int], code: String)? {
    let wanted = text.trimmed
    if let colon = wanted.lastIndex(of: ":") {
      let code = wanted[wanted.index(after: colon)...].trimmed
      if let found = regions(code: code, system: String(wanted[..<colon])) {
        guard !found.regions.isEmpty else {
          throw .unknownCode(code, system: found.systems.joined(separator: " or "))
        }
        return (found.regions, "\(found.systems.joined(separator: " or ")):\(code)")
      }
    }
    if let space = wanted.lastIndex(where: \.isWhitespace) {
      let code = wanted[wanted.index(after: space)...].trimmed
      let found = regions(code: code, system: String(wanted[..<space]))
      if let found, !found.regions.isEmpty {
        return (found.regions, "\(found.systems.joined(separator: " or ")):\(code)")
      }
    }
    let meanings = regions.flatMap { region in
      region.codes.filter { Self.isSame($0.code, wanted) }.map {
        "\($0.system):\($0.code) is \(region.name)"
      }
    }
    guard !meanings.isEmpty else { return nil }
    throw .codeWithoutSystem(wanted, meanings: meanings)
  }

  private func regions(code: String, system: String) -> (regions: [Int], systems: [String])? {
    let index = index(.region)
    let wanted = index.key(of: system).whole
    var isSystem: [String: Bool] = [:]
    var found: [Int] = []
    var systems: [String] = []
    for (number, region) in regions.enumerated() {
      for entry in region.codes {
        let isNamed =
          isSystem[entry.system] ?? Self.names(entry.system, wanted, index.transliteration)
        isSystem[entry.system] = isNamed
        guard isNamed else { continue }
        if !systems.contains(entry.system) { systems.append(entry.system) }
        if Self.isSame(entry.code, code), found.last != number { found.append(number) }
      }
    }
    return systems.isEmpty ? nil : (found, systems)
  }

  /// Whether a text names a code system, in full or by words of its name: "FIPS", "P-code".
  private static func names(
    _ system: String, _ wanted: String, _ transliteration: Transliteration
  ) -> Bool {
    guard wanted.contains(where: \.isLetter) else { return false }
    var transliteration = transliteration
    let words = transliteration.words(of: system).words
    return words.indices.contains { first in
      words.indices[first...].contains { words[first...$0].joined() == wanted }
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.lowercased() == right.lowercased()
  }
}
