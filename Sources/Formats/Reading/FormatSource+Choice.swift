#if GDAL
  extension FormatSource {
    /// Finds the layer that is meant.
    ///
    /// - Returns: the part that it is in, its place there, and the names of the layers left aside.
    /// - Throws: `FormatError.ambiguous` and `FormatError.noLayer`.
    func choose(
      _ wanted: String?, of parts: [Part], in session: Session
    ) throws(FormatError) -> (part: Part, index: Int, others: [String]) {
      var found: [(name: String, part: Int, index: Int, kind: GeometryKind)] = []
      for (number, part) in parts.enumerated() {
        let dataset = try part.open(in: session)
        for index in 0..<dataset.layerCount {
          let layer = try dataset.layer(index)
          found.append((layer.name, number, index, layer.kind))
        }
      }
      try session.check()
      let names = found.map(\.name)
      if let wanted {
        guard let choice = found.first(where: { $0.name == wanted }) else {
          throw .noLayer(wanted, known: names)
        }
        return (parts[choice.part], choice.index, [])
      }
      let ground = found.filter { $0.kind.mayBeGround }
      let candidates = ground.isEmpty ? found : ground
      guard let choice = candidates.first else { throw .unreadable(reason: "has no layer") }
      guard candidates.count == 1 else { throw .ambiguous(layers: names) }
      return (parts[choice.part], choice.index, names.filter { $0 != choice.name })
    }
  }
#endif
