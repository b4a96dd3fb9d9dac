internal import Atlas
internal import Geometry
internal import Shares

extension Judge {
  /// The whole that a claim states, in its wording ("700 of 55,000 km²") or beside it.
  func statedWhole(of claim: Claim, _ assertion: Assertion) -> Denominator? {
    if case .area(_, _, let whole?) = assertion.meaning, let area = whole.baseValue, area > 0 {
      return Denominator(name: "\(whole), as the claim says", area: area)
    }
    let text = claim.denominator
    for phrase in [text, text + " km²"] where text.contains(where: \.isNumber) {
      guard let read = try? Wording.parse(phrase, policy: policy), read.assertions.count == 1,
        let assertion = read.assertions.first, case .area = assertion.meaning,
        let stated = assertion.stated, let area = stated.baseValue, area > 0
      else { continue }
      return Denominator(name: "\(stated), as the claim says", area: area)
    }
    return nil
  }

  /// The areas of a region's units added up: what a sum over a table of them divides by.
  func sums(of region: PreparedRegion) throws(SharesError) -> [Denominator] {
    guard region.part == nil else { return [] }
    let children = dataset.regions.indices.filter {
      dataset.regions[$0].parent == region.region.id && !dataset.regions[$0].level.isEmpty
    }
    let levels = Dictionary(grouping: children) { dataset.regions[$0].level }
    guard
      let (level, units) = levels.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      units.count > 1
    else { return [] }
    let count = "\(units.count) \(PlaceUnit(rawValue: level)?.plural ?? "units")"
    var sums: [Denominator] = []
    var drawn = 0.0
    for unit in units { drawn += try prepared(RegionReference(index: unit)).area }
    sums.append(Denominator(name: "polygons of \(count), added up", area: drawn))
    let official = units.compactMap { dataset.regions[$0].officialAreas.first?.squareMetres }
    if official.count == units.count {
      sums.append(
        Denominator(
          name: "official figures of \(count), added up", area: official.reduce(0, +)))
    }
    return sums
  }

  /// The same region drawn otherwise: of the same level, in no other region, over almost the same
  /// ground.
  func alternatives(to region: PreparedRegion) throws -> [PreparedRegion] {
    guard region.part == nil, region.region.parent == nil, !region.region.level.isEmpty,
      let box = Self.box(region.region)
    else { return [] }
    return try dataset.regions.indices.compactMap { index in
      let other = dataset.regions[index]
      guard other.id != region.region.id, other.level == region.region.level, other.parent == nil,
        let otherBox = Self.box(other), Self.agreement(box, otherBox) > 0.5
      else { return nil }
      let candidate = try prepared(RegionReference(index: index))
      let ratio = candidate.area / region.area
      return (0.8...1.25).contains(ratio) ? candidate : nil
    }
  }

  private static func box(_ region: Region) -> Box? {
    var box: Box?
    for ring in region.outline.lazy.flatMap(\.rings) {
      for coordinate in ring { box = box?.union(coordinate) ?? Box(coordinate) }
    }
    return box
  }

  /// What two boxes have in common, over what they cover together.
  private static func agreement(_ a: Box, _ b: Box) -> Double {
    let width = min(a.east, b.east) - max(a.west, b.west)
    let height = min(a.north, b.north) - max(a.south, b.south)
    guard width > 0, height > 0 else { return 0 }
    let sizes = [a, b].map { ($0.east - $0.west) * ($0.north - $0.south) }
    return width * height / (sizes[0] + sizes[1] - width * height)
  }
}
