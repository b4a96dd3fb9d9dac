internal import Overlay

extension Defect {
  /// Whether it is about how edges lie to each other, where GEOS stops at the first.
  var isTopological: Bool { kind.fate == nil }
}

extension Defect.Kind {
  /// The remark's kind and what measuring does, for what is listed in full already.
  var fate: (kind: Remark.Kind, consequence: String)? {
    switch self {
    case .emptyPolygon: (.emptyPolygon, "counts for nothing")
    case .notFinite: (.notFinite, "the ring is dropped")
    case .beyondPole: (.offGlobe, "the ring is dropped")
    case .unclosedRing: (.openRing, "closed by repeating its first vertex")
    case .tooFewVertices: (.shortRing, "dropped: it encloses nothing")
    case .collapsedRing: (.collapsedRing, "dropped: it encloses nothing")
    case .holeWithoutShell: (.holeWithoutShell, "dropped with its shell")
    case .duplicateRing: (.duplicateRing, "counted once")
    case .spike: (.spike, "encloses nothing, cut off")
    default: nil
    }
  }
}
