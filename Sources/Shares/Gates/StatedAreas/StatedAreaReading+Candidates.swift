internal import Geodesy
package import Geometry

/// What each instrument gives for one feature, in square metres (square degrees for degrees).
package struct InstrumentAreas {
  /// The areas, by instrument.
  package var values: [(instrument: StatedAreaReading.Instrument, value: Double)]

  /// Takes a feature's area by every instrument.
  package init(of ground: MultiPolygon) {
    let area = StraightEdgeArea.area(of: ground)
    values = [(.ellipsoid, area)]
    guard area > 0, let box = ground.box else { return }
    values += [
      (.equatorialSphere, SphereArea.area(of: ground, radius: 6_378_137)),
      (.meanSphere, SphereArea.area(of: ground, radius: 6_371_008.8)),
      (.webMercator, ground.planeArea(WebMercator.project)),
      (.degrees, ground.planeArea { $0 }),
    ]
    let zone = Int(((box.centre.longitude + 180) / 6).rounded(.down)) + 1
    // Atlases take one zone for a whole country, so neighbours count too.
    for zone in (zone - 2)...(zone + 2) where (1...60).contains(zone) {
      let meridian = Double(zone) * 6 - 183
      guard abs(box.west - meridian) < 20, abs(box.east - meridian) < 20 else { continue }
      let frame = TransverseMercator(meridian: meridian)
      values.append((.utm(zone: zone), ground.planeArea(frame.project)))
    }
  }
}

extension StatedAreaReading {
  /// One instrument and unit with how far each of several stated numbers is from it.
  package struct Candidate {
    var instrument: Instrument
    var unit: Unit
    var deviations: [Double]
    /// Whether rounding to the last written digit explains all of them.
    var isWithinRounding: Bool

    /// The deviation that half of the numbers stay below.
    var typical: Double {
      deviations.isEmpty ? .infinity : deviations.sorted()[deviations.count / 2]
    }
  }

  /// Every instrument that all features have, in every unit that suits it.
  package static func candidates(for features: [(stated: Double, areas: InstrumentAreas)])
    -> [Candidate]
  {
    guard let first = features.first else { return [] }
    let instruments = first.areas.values.map(\.instrument)
    return instruments.flatMap { (instrument) -> [Candidate] in
      let units: [Unit] =
        instrument == .degrees
        ? [.squareDegrees] : Unit.allCases.filter { $0 != .squareDegrees }
      return units.compactMap { (unit) -> Candidate? in
        var deviations: [Double] = []
        var isRounded = true
        for (stated, areas) in features {
          guard let area = areas.values.first(where: { $0.instrument == instrument })?.value,
            area > 0
          else { return nil }
          let value = area / unit.squareMetres
          deviations.append(abs(stated / value - 1))
          // An integer says no more than ±1: some sources cut the fraction off.
          let step = stated == stated.rounded() ? 1.0 : 0
          isRounded = isRounded && abs(stated - value) <= max(step, 1e-3 * value)
        }
        return Candidate(
          instrument: instrument, unit: unit, deviations: deviations, isWithinRounding: isRounded)
      }
    }
  }

  /// The candidate that explains the numbers, plain areas before wrong ones.
  package static func best(among candidates: [Candidate], of property: String) -> StatedAreaReading?
  {
    let promised = Unit(promisedBy: property)
    func rank(_ candidate: Candidate) -> (Int, Double) {
      let bonus = candidate.unit == promised ? 0 : 1
      return (bonus, candidate.typical)
    }
    let plain = candidates.filter {
      $0.instrument == .ellipsoid
        && ($0.typical <= 1e-3 || ($0.isWithinRounding && $0.typical < 0.05))
    }
    let subtle = candidates.filter { $0.instrument.isSubtle && $0.typical <= 1e-4 }
    let gross = candidates.filter { !$0.instrument.isSubtle && $0.typical <= 0.01 }
    // A better fit by an instrument close to the truth counts only where the truth fits badly.
    let exact = plain.filter { $0.typical <= 1e-4 }
    for group in [exact, subtle, plain, gross] {
      if let best = group.min(by: { rank($0) < rank($1) }) {
        return StatedAreaReading(
          instrument: best.instrument, unit: best.unit, deviation: best.typical)
      }
    }
    return nil
  }
}

extension StatedAreaReading.Instrument {
  /// Whether its areas are within 1 % or so of the truth.
  fileprivate var isSubtle: Bool {
    switch self {
    case .equatorialSphere, .meanSphere, .utm: true
    case .ellipsoid, .webMercator, .degrees: false
    }
  }
}
