internal import Atlas

extension Remark {
  /// What reading for measuring would stop at.
  init(fault: AtlasError) {
    self.init(
      .refused, fault.problem.kind, at: Place(fault.location), "\(fault.problem)",
      consequence: "measuring refuses the file")
  }

  /// What was noticed while reading.
  init(notice: Notice) {
    self.init(
      .note, .noticed, at: Place(notice.location ?? FeatureLocation(file: "")),
      notice.message, consequence: "measuring says so too")
  }
}

extension AtlasError {
  /// Coordinates are judged ring by ring elsewhere.
  var isNotAboutCoordinates: Bool {
    if case .coordinate = problem { return false }
    return true
  }
}

extension AtlasError.Problem {
  fileprivate var kind: Remark.Kind {
    switch self {
    case .unreadable, .emptyFolder, .empty, .tooMuch: .unreadable
    case .json, .table, .package: .format
    case .missingColumn, .unknownProperty: .missingValue
    case .missing("actor", _): .missingActor
    case .missing("date", _): .missingDate
    case .missing: .missingValue
    case .value("status", _, _): .unknownStatus
    case .value, .contradiction: .badValue
    case .geometry, .settlements: .notPolygons
    case .coordinate, .transformation: .offGlobe
    case .crs: .unknownSystem
    case .duplicateID: .duplicateID
    case .unmatched: .unresolvedName
    case .unit(let error): Remark.Kind(of: error)
    case .crosswalk, .unanswered: .unknownStatus
    }
  }
}
