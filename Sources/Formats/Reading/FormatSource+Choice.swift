extension FormatSource {
  /// Finds the layer that is meant.
  ///
  /// - Parameters:
  ///   - wanted: its name, `nil` if none was given.
  ///   - layers: the names and kinds of all.
  /// - Returns: its place, and the names of the layers left aside without having been asked for.
  /// - Throws: `FormatError.ambiguous` and `FormatError.noLayer`.
  static func choose(
    _ wanted: String?, of layers: [(name: String, kind: GeometryKind)]
  ) throws(FormatError) -> (index: Int, others: [String]) {
    let names = layers.map(\.name)
    if let wanted {
      guard let index = names.firstIndex(of: wanted) else { throw .noLayer(wanted, known: names) }
      return (index, [])
    }
    let ground = layers.indices.filter { layers[$0].kind.mayBeGround }
    let candidates = ground.isEmpty ? Array(layers.indices) : ground
    guard let index = candidates.first else { throw .unreadable(reason: "has no layer") }
    guard candidates.count == 1 else { throw .ambiguous(layers: names) }
    return (index, layers.indices.filter { $0 != index }.map { names[$0] })
  }
}
