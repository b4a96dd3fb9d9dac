public import Atlas

/// The receipt for a repair: what was wrong, and what the feature measured before and after.
public struct Repair: Sendable {
  /// The feature that was repaired.
  public var location: FeatureLocation
  /// What was wrong, one clause per defect, with ring and coordinate.
  public var defects: [String]
  /// Square metres by the rings as they were: shells less holes, each by its signed area.
  public var areaBefore: Double
  /// Square metres of the repaired ground.
  public var areaAfter: Double

  /// Makes a receipt.
  public init(
    location: FeatureLocation, defects: [String], areaBefore: Double, areaAfter: Double
  ) {
    self.location = location
    self.defects = defects
    self.areaBefore = areaBefore
    self.areaAfter = areaAfter
  }

  /// The change over the larger of the two areas, 0…1; 0 where both are nothing.
  public var relativeChange: Double {
    let larger = max(areaBefore, areaAfter)
    return larger > 0 ? abs(areaAfter - areaBefore) / larger : 0
  }
}

extension Repair: CustomStringConvertible {
  /// The feature, its defects, and both areas in square kilometres.
  public var description: String {
    let shown = defects.prefix(3).joined(separator: "; ")
    let more = defects.count > 3 ? " and \(defects.count - 3) more" : ""
    let percent = (relativeChange * 1e4).rounded() / 100
    return "\(location): \(shown)\(more): \(squareKilometres(areaBefore)) as drawn, "
      + "\(squareKilometres(areaAfter)) repaired (\(percent) % of the feature)"
  }

  private func squareKilometres(_ squareMetres: Double) -> String {
    "\((squareMetres / 1e3).rounded() / 1e3) km²"
  }
}
