internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay

/// Everything wrong with the rings of one feature, where GEOS says only what it met first.
struct Diagnosis {
  private(set) var remarks: [Remark] = []
  private let location: FeatureLocation
  private let outline: [UncheckedPolygon]

  init(of outline: [UncheckedPolygon], at location: FeatureLocation) {
    self.location = location
    self.outline = outline
    guard let defects = try? Overlay.repair(outline).defects else { return }
    let broken = Dictionary(grouping: defects.filter(\.isTopological)) { $0.polygon ?? -1 }
    for defect in defects where !defect.isTopological { note(defect) }
    for polygon in outline.indices where broken[polygon] != nil {
      diagnose(polygon, defects: broken[polygon] ?? [])
    }
    if let defect = broken[-1]?.first { compareParts(defect) }
  }

  /// The rings of a polygon that can be judged, with their numbers.
  private func rings(of polygon: Int) -> [(number: Int, ring: Ring)] {
    outline[polygon].rings.enumerated().compactMap { number, coordinates in
      guard let ring = try? Ring(closing: coordinates) else { return nil }
      return (number, ring)
    }
  }

  private mutating func note(_ defect: Defect) {
    guard let fate = defect.kind.fate else { return }
    var size = 0.0
    if let polygon = defect.polygon, outline.indices.contains(polygon),
      let coordinates = outline[polygon].rings[safe: defect.ring ?? 0],
      let ring = try? Ring(closing: coordinates), defect.kind != .spike
    {
      size = abs(StraightEdgeArea.signed(of: ring))
    }
    add(
      fate.kind, polygon: defect.polygon, ring: defect.ring, vertex: defect.vertex,
      at: defect.coordinate, size: size, defect.message, fate.consequence)
  }

  private mutating func diagnose(_ polygon: Int, defects: [Defect]) {
    let rings = rings(of: polygon)
    let before = remarks.count
    let found = RingContacts(of: rings)
    let contacts = found.contacts
    for (number, ring) in rings {
      for contact in contacts where contact.first.ring == number && contact.second.ring == number {
        note(contact, of: ring, polygon: polygon)
      }
    }
    comparePairs(rings, contacts, polygon: polygon)
    if found.isCutShort {
      add(
        .invalid, polygon: polygon, at: nil, size: nil,
        "more than \(RingContacts.limit) places where rings meet, not all are listed",
        "repaired by GEOS")
    }
    // A spike is noted already, and GEOS calls it a crossing.
    let hasSpike = remarks.contains { $0.kind == .spike && $0.place.polygon == polygon }
    let isExplained = remarks.count > before || hasSpike
    for defect in defects where !isExplained || defect.kind == .disconnectedInterior {
      let kind: Remark.Kind = defect.kind == .selfIntersection ? .selfIntersection : .invalid
      add(
        kind, polygon: polygon, ring: defect.ring, vertex: defect.vertex, at: defect.coordinate,
        size: nil, defect.message.lowercased(), "repaired by GEOS")
    }
  }

  private mutating func note(_ contact: RingContacts.Contact, of ring: Ring, polygon: Int) {
    let (first, second) = (
      min(contact.first.edge, contact.second.edge), max(contact.first.edge, contact.second.edge)
    )
    let size = ring.smallerLoop(at: contact.coordinate, first: first, second: second)
    switch contact.kind {
    case .crossing:
      add(
        .selfIntersection, polygon: polygon, ring: contact.first.ring, vertex: first,
        at: contact.coordinate, size: size,
        "the edge after vertex \(first) crosses the one after vertex \(second)",
        "measured as its lobes, each counted once")
    case .touch where size > 0:
      add(
        .selfTouch, polygon: polygon, ring: contact.first.ring, vertex: first,
        at: contact.coordinate, size: size,
        "the ring comes back to one place near vertices \(first) and \(second)",
        "measured as its lobes, each counted once")
    case .overlap where second > first + 1 && size > 0:
      add(
        .selfIntersection, polygon: polygon, ring: contact.first.ring, vertex: first,
        at: contact.coordinate, size: size,
        "the edge after vertex \(first) runs along the one after vertex \(second)",
        "measured as its lobes, each counted once")
    default: break
    }
  }

  /// How the rings of one polygon lie to each other.
  private mutating func comparePairs(
    _ rings: [(number: Int, ring: Ring)], _ contacts: [RingContacts.Contact], polygon: Int
  ) {
    let boxes = rings.map { ring in
      ring.ring.coordinates.reduce(Box(ring.ring.coordinates[0])) { $0.union($1) }
    }
    var near = BoxPairs.all(of: boxes)
    // A hole far from its shell is a pair too.
    if rings.first?.number == 0 {
      for hole in rings.indices.dropFirst() where !boxes[0].touches(boxes[hole]) {
        near.append((0, hole))
      }
    }
    let between = Dictionary(
      grouping: contacts.filter { $0.first.ring != $0.second.ring }
    ) { [min($0.first.ring, $0.second.ring), max($0.first.ring, $0.second.ring)] }
    for (first, second) in near {
      let pair = (rings[first], rings[second])
      compare(pair, between[[pair.0.number, pair.1.number]] ?? [], polygon: polygon)
    }
  }

  private mutating func compare(
    _ pair: ((number: Int, ring: Ring), (number: Int, ring: Ring)),
    _ contacts: [RingContacts.Contact], polygon: Int
  ) {
    let (outer, inner) = pair
    let isHoleOfShell = outer.number == 0
    let other = isHoleOfShell ? "its shell" : "ring \(outer.number)"
    let size = abs(StraightEdgeArea.signed(of: inner.ring))
    let start = inner.ring.coordinates[0]
    let subtracted =
      isHoleOfShell ? "what it shares with its shell is subtracted" : "subtracted once"
    if outer.ring.canonical == inner.ring.canonical {
      add(
        .duplicateRing, polygon: polygon, ring: inner.number, at: start, size: size,
        "the same ring as \(other)", subtracted)
      return
    }
    if let crossing = contacts.first(where: { $0.kind == .crossing }) {
      let count = contacts.count { $0.kind == .crossing }
      let vertex = crossing.first.ring == inner.number ? crossing.first.edge : crossing.second.edge
      add(
        .crossingRings, polygon: polygon, ring: inner.number, vertex: vertex,
        at: crossing.coordinate, size: Self.conflict(outer, inner),
        "crosses \(other) at \(count) \(count == 1 ? "place" : "places")", subtracted)
      return
    }
    if isHoleOfShell, outer.ring.encloses(inner.ring) == false {
      add(
        .holeOutside, polygon: polygon, ring: inner.number, vertex: 0, at: start, size: size,
        "the hole lies outside its shell", "takes nothing away")
    } else if !isHoleOfShell {
      for (one, another) in [(outer, inner), (inner, outer)]
      where one.ring.encloses(another.ring) == true {
        add(
          .nestedHoles, polygon: polygon, ring: another.number, vertex: 0,
          at: another.ring.coordinates[0], size: abs(StraightEdgeArea.signed(of: another.ring)),
          "the hole lies in hole \(one.number)", "subtracted once")
        return
      }
    }
    if let overlap = contacts.first(where: { $0.kind == .overlap }) {
      let vertex = overlap.first.ring == inner.number ? overlap.first.edge : overlap.second.edge
      add(
        .touchingRings, polygon: polygon, ring: inner.number, vertex: vertex,
        at: overlap.coordinate, size: size, "runs along \(other)", subtracted)
    }
  }

  /// The ground of a hole outside its shell, or that two holes share.
  private static func conflict(
    _ outer: (number: Int, ring: Ring), _ inner: (number: Int, ring: Ring)
  ) -> Double? {
    let grounds = [outer, inner].map {
      try? Overlay.repair([UncheckedPolygon([$0.ring.coordinates])]).ground
    }
    guard let first = grounds[0], let second = grounds[1] else { return nil }
    let shared =
      outer.number == 0
      ? try? Overlay.difference(second, first) : try? Overlay.intersection(first, second)
    return shared.map { StraightEdgeArea.area(of: $0) }
  }

  /// Which polygons of the feature overlap, and by how much.
  private mutating func compareParts(_ defect: Defect) {
    let before = remarks.count
    let grounds = outline.map { (try? Overlay.repair([$0]).ground) ?? .empty }
    let boxed = grounds.indices.compactMap { index in grounds[index].box.map { (index, $0) } }
    for (a, b) in BoxPairs.all(of: boxed.map(\.1)) {
      let (first, second) = (boxed[a].0, boxed[b].0)
      guard let shared = try? Overlay.intersection(grounds[first], grounds[second]) else {
        continue
      }
      let size = StraightEdgeArea.area(of: shared)
      let areas = [first, second].map { StraightEdgeArea.area(of: grounds[$0]) }
      guard size > roundingArea(areas.max() ?? 0) else { continue }
      let isNested = size > (areas.min() ?? 0) * (1 - 1e-9)
      let inner = areas[0] < areas[1] ? first : second
      let outer = inner == first ? second : first
      add(
        isNested ? .nestedShells : .overlappingParts, polygon: isNested ? inner : second,
        at: (try? Overlay.pointOnSurface(of: shared)) ?? nil, size: size,
        isNested ? "lies in polygon \(outer)" : "overlaps polygon \(first)",
        "united, the shared ground counts once")
    }
    if remarks.count > before { return }
    remarks.append(
      Remark(
        .harmless, .touchingParts,
        at: Remark.Place(location, coordinate: defect.coordinate), squareMetres: 0,
        "polygons of the feature share an edge", consequence: "united, no area changes"))
  }

  private mutating func add(
    _ kind: Remark.Kind, polygon: Int?, ring: Int? = nil, vertex: Int? = nil, at: Coordinate?,
    size: Double?, _ message: String, _ consequence: String
  ) {
    remarks.append(
      Remark(
        .repaired, kind,
        at: Remark.Place(location, polygon: polygon, ring: ring, vertex: vertex, coordinate: at),
        squareMetres: size, message, consequence: consequence))
  }
}

/// Below this many square metres shared ground is the rounding of an overlay.
func roundingArea(_ squareMetres: Double) -> Double { max(0.01, squareMetres * 1e-12) }

extension Remark.Severity {
  /// A note, unless the ground is less than a millionth of the feature and shows in no figure.
  init(of squareMetres: Double, within whole: Double) {
    self = squareMetres < whole * 1e-6 ? .harmless : .note
  }
}

extension Array {
  /// The element, or `nil` if there is none at that place.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
