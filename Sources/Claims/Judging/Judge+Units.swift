internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay
internal import Shares

extension Judge {
  /// The levels of regions that a word for a unit may mean: reports of different countries use
  /// "district" for anything below a governorate.
  static func levels(of unit: PlaceUnit) -> Set<String> {
    switch unit {
    case .district: ["district", "subdistrict", "neighbourhood"]
    case .governorate, .province, .oblast: ["governorate", "province", "oblast"]
    case .region: ["region", "governorate", "province", "oblast"]
    default: [unit.rawValue]
    }
  }

  /// The regions of the given levels inside the claim's region, prepared.
  func units(_ levels: Set<String>?, inside region: PreparedRegion) throws -> [PreparedRegion] {
    var units: [PreparedRegion] = []
    for (index, candidate) in dataset.regions.enumerated() {
      guard candidate.id != region.region.id, levels?.contains(candidate.level) ?? true else {
        continue
      }
      let unit = try prepared(RegionReference(index: index))
      let common = try Overlay.intersection(unit.ground, region.ground)
      // Half of it inside is enough: boundary files of several levels rarely fit to the metre.
      if StraightEdgeArea.area(of: common) > unit.area / 2 && unit.area < region.area {
        units.append(unit)
      }
    }
    return units
  }

  /// Units most of which is held even at the least, the fullest first.
  func unitWitnesses(
    in ground: Evidence.SourceGround, _ question: Question, units levels: Set<String>?
  ) throws -> [Witness] {
    var witnesses: [Witness] = []
    for unit in try units(levels, inside: question.region) {
      let area = try areas(of: ground, in: unit)
      guard area.low > unit.majority else { continue }
      witnesses.append(
        Witness(
          kind: unit.region.level.isEmpty ? "region" : unit.region.level, id: unit.id,
          name: unit.name, area: area,
          fraction: AreaBounds(
            low: area.low / unit.area, best: area.best / unit.area, high: area.high / unit.area),
          source: ground.source))
    }
    return witnesses.sorted { ($0.fraction?.low ?? 0) > ($1.fraction?.low ?? 0) }
  }

  /// Settlements that lie in ground held even at the least, the largest first.
  func placeWitnesses(
    in ground: Evidence.SourceGround
  ) throws -> [Witness] {
    let inside = try Overlay.contains(ground.certain, dataset.places.map(\.coordinate))
    return zip(dataset.places, inside).filter(\.1).map(\.0)
      .sorted { ($0.population ?? 0, $1.id) > ($1.population ?? 0, $0.id) }
      .map {
        Witness(
          kind: "place", id: $0.id, name: $0.name, area: nil, fraction: nil, source: ground.source)
      }
  }

  /// The pieces of ground that are held even at the least, the largest first; the ground as a whole
  /// where the source names no pieces.
  func groundWitnesses(
    in ground: Evidence.SourceGround, _ question: Question
  ) -> [Witness] {
    let low = StraightEdgeArea.area(of: ground.certain)
    guard low >= Share.rounding else { return [] }
    let named = ground.pieces.filter { $0.status == .controlled && $0.area.low >= Share.rounding }
    if !named.isEmpty {
      return named.map {
        Witness(
          kind: "ground", id: question.region.id, name: $0.name, area: $0.area, fraction: nil,
          source: ground.source)
      }
    }
    let whole = AreaBounds(
      low: low, best: StraightEdgeArea.area(of: ground.controlled),
      high: StraightEdgeArea.area(of: ground.possible))
    return [
      Witness(
        kind: "ground", id: question.region.id, name: question.region.name, area: whole,
        fraction: nil, source: ground.source)
    ]
  }

  /// What is held of a unit: at least, as drawn, at most, in square metres.
  func areas(
    of ground: Evidence.SourceGround, in unit: PreparedRegion
  ) throws -> AreaBounds {
    func area(_ held: MultiPolygon) throws -> Double {
      StraightEdgeArea.area(of: try Overlay.intersection(held, unit.ground))
    }
    return AreaBounds(
      low: try area(ground.certain), best: try area(ground.controlled),
      high: try area(ground.possible))
  }
}
