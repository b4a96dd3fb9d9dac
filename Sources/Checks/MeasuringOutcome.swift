internal import Atlas
internal import Geodesy
internal import Geometry
internal import Overlay
internal import Shares

/// What measuring would make of an outline: asked of `PreparedRegion`, which judges control alike.
struct MeasuringOutcome {
  var ground: MultiPolygon = .empty
  var remarks: [Remark] = []

  init(
    of outline: [UncheckedPolygon], at location: FeatureLocation, options: MeasuringOptions
  ) {
    if outline.isEmpty { return }
    let region = Region(id: "", name: "", outline: outline, location: location)
    var allowing = options
    allowing.allowsRepair = true
    do throws(SharesError) {
      let prepared = try PreparedRegion(region, options: allowing)
      ground = prepared.ground
      guard let receipt = prepared.repairs.first else { return }
      var needsFlag = false
      if !options.allowsRepair {
        do throws(SharesError) {
          _ = try PreparedRegion(region, options: options)
        } catch {
          needsFlag = true
        }
      }
      diagnose(outline, at: location, receipt: receipt, needsFlag: needsFlag, options)
    } catch {
      switch error {
      case .emptyRegion:
        diagnose(outline, at: location, receipt: nil, needsFlag: false, options)
      default:
        remarks.append(
          Remark(
            .refused, .invalid, at: Remark.Place(location), "\(error)",
            consequence: "measuring refuses; draw the feature anew"))
      }
    }
  }

  private mutating func diagnose(
    _ outline: [UncheckedPolygon], at location: FeatureLocation, receipt: Repair?,
    needsFlag: Bool, _ options: MeasuringOptions
  ) {
    let unrolled = outline.map { Antimeridian.normalise($0).polygon }
    let diagnosis = Diagnosis(of: unrolled, at: location)
    remarks += diagnosis.remarks.map { remark in
      guard needsFlag else { return remark }
      var remark = remark
      if remark.kind == .openRing {
        remark.severity = .refused
        remark.consequence = "measuring refuses an open ring; pass --repair to close it"
      } else if remark.severity == .repaired {
        remark.consequence = "with --repair only: " + remark.consequence
      }
      return remark
    }
    guard let receipt, receipt.relativeChange > options.repairTolerance else { return }
    let change = abs(receipt.areaAfter - receipt.areaBefore)
    let isRefused = needsFlag && !options.allowsRepair
    remarks.append(
      Remark(
        isRefused ? .refused : .repaired, .largeRepair, at: Remark.Place(location),
        squareMetres: change,
        "\(squareKilometres(receipt.areaBefore)) as drawn, "
          + "\(squareKilometres(receipt.areaAfter)) repaired",
        consequence: isRefused
          ? "measuring refuses a change above \(options.repairTolerance * 100) %; pass --repair"
          : "measured as repaired"))
  }
}

/// Square metres as square kilometres, to a thousandth or three digits.
func squareKilometres(_ squareMetres: Double) -> String {
  let value = squareMetres / 1e6
  if abs(value) >= 0.1 || value == 0 { return "\((value * 1e3).rounded() / 1e3) km²" }
  return "\((squareMetres * 1e2).rounded() / 1e2) m²"
}
