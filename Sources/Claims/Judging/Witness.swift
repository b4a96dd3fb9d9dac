public import Shares

/// One region or place that refutes a universal claim, or shows a presence.
public struct Witness: Sendable, Hashable {
  /// What it is: `neighbourhood`, `place`, `ground`.
  public var kind: String
  /// Its id, where it has one.
  public var id: String
  /// Its name.
  public var name: String
  /// What is held of it, in square metres; `nil` for a point.
  public var area: AreaBounds?
  /// Its share, where it is a region.
  public var fraction: AreaBounds?
  /// The source that says so.
  public var source: String
}

extension Witness {
  /// `the place 'Hajin' lies in ground held even at the least`.
  var sentence: String {
    guard let area else {
      return "'\(name)', a settlement, lies in ground that it holds wherever the front runs "
        + "within its stated accuracy"
    }
    let share = fraction.map { ", \(Prose.share($0)) of it" } ?? ""
    return "of '\(name)' it holds at least \(Prose.area(area.low))\(share)"
  }
}

extension [Witness] {
  /// Each witness once, the order kept.
  var unique: [Witness] {
    var seen: Set<String> = []
    return filter { seen.insert($0.kind + $0.id + $0.name).inserted }
  }
}
