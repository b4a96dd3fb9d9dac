internal import Atlas
internal import Geodesy
internal import Geometry
internal import Shares

/// A surveyed file whose ground was prepared by the very code that measures.
struct MeasuredFile {
  var survey: FileSurvey
  var features: [MeasuredFeature]

  init(_ survey: FileSurvey, options: MeasuringOptions) {
    self.survey = survey
    features = survey.features.map {
      MeasuredFeature($0, of: survey, options: options)
    }
  }

  var summary: Check.File {
    Check.File(
      path: survey.input.path, role: survey.role.rawValue, isGuessed: survey.isGuessed,
      features: features.count,
      vertices: survey.features.reduce(0) { sum, feature in
        (feature.outline + feature.refusedOutline).reduce(sum) { sum, polygon in
          polygon.rings.reduce(sum) { $0 + $1.count }
        }
      },
      squareMetres: features.reduce(0) { $0 + $1.area })
  }
}

/// One feature with its valid ground, and what was wrong with its rings.
struct MeasuredFeature {
  var survey: FileSurvey.Feature
  var ground: MultiPolygon
  var box: Box?
  /// Square metres by the instrument that measures shares.
  var area: Double
  var remarks: [Remark]

  init(_ feature: FileSurvey.Feature, of file: FileSurvey, options: MeasuringOptions) {
    let role = file.role
    survey = feature
    let outcome = MeasuringOutcome(
      of: feature.outline, at: feature.location, options: options)
    ground = outcome.ground
    box = ground.box
    area = StraightEdgeArea.area(of: ground)
    remarks = outcome.remarks
    // Other formats have rules of their own: the shells of a Shapefile run clockwise.
    if file.isGeoJSON, let winding = windingRemark(of: feature) { remarks.append(winding) }
    if let groundless = feature.groundless, role == .control {
      remarks.append(
        Remark(
          .note, .notPolygons, at: Remark.Place(feature.location), squareMetres: 0,
          "\(groundless) hold no ground", consequence: "left out"))
    }
    guard ground.isEmpty, feature.refusedOutline.isEmpty,
      !feature.hasGeometry || !feature.outline.isEmpty
    else { return }
    remarks.append(
      Remark(
        role == .regions ? .refused : .note, .noGeometry, at: Remark.Place(feature.location),
        squareMetres: 0,
        feature.hasGeometry ? "no polygon with an area" : "no geometry (null or empty)",
        consequence: role == .regions
          ? "measuring refuses a region without ground" : "counts for nothing"))
  }

  /// The name to print, with the place where there is none.
  var name: String {
    survey.name ?? survey.actor ?? "feature \(survey.location.feature ?? 0)"
  }
}
