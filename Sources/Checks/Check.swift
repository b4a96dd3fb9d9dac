public import Atlas
internal import Geometry
public import Shares

/// What is wrong with data, all of it, and whether it can be measured all the same.
public struct Check: Sendable {
  /// The files, in the order read.
  public var files: [File]
  /// Everything found: by file, feature, polygon, ring and vertex.
  public var remarks: [Remark]
  /// By which rules measuring was asked.
  public var options: Options

  /// How to check.
  public struct Options: Sendable {
    /// How it would be measured, repairs allowed or not.
    public var measuring = MeasuringOptions()
    /// How many days older than a claim, or than the newest snapshot, a snapshot may be.
    public var maximumAge = 30

    /// The usual rules.
    public init() {}
  }

  /// A file, as it was understood.
  public struct File: Sendable, Hashable {
    /// The path as the user gave it.
    public var path: String
    /// What it was read as.
    public var role: String
    /// Whether the role was guessed.
    public var isGuessed: Bool
    /// How many features or rows were read.
    public var features: Int
    /// How many vertices they have; `nil` for a table.
    public var vertices: Int?
    /// The area of all features, each by itself, in square metres; `nil` for a table.
    public var squareMetres: Double?
  }

  /// Looks at everything that was read.
  public init(_ survey: DatasetSurvey, options: Options = Options()) {
    self.options = options
    remarks = (survey.faults + survey.twins).map(Remark.init(fault:))
    remarks += survey.notices.map(Remark.init(notice:))
    files = []
    var measured: [MeasuredFile] = []
    let place = middle(of: survey.files.filter { $0.role == .regions })
    for file in survey.files {
      let ground = MeasuredFile(file, options: options.measuring)
      measured.append(ground)
      files.append(ground.summary)
      remarks += file.faults.filter(\.isNotAboutCoordinates).map(Remark.init(fault:))
      remarks += file.notices.map(Remark.init(notice:))
      remarks += file.features.flatMap { coordinateRemarks(of: $0, near: place) }
      remarks += ground.features.flatMap(\.remarks)
      remarks += statementRemarks(of: file)
      remarks += statedAreaRemarks(of: ground)
    }
    files += survey.rowCounts.map {
      File(path: $0.path, role: $0.role, isGuessed: false, features: $0.rows)
    }
    remarks += axisRemarks(of: measured, places: survey.places)
    remarks += overlapRemarks(of: measured.filter { $0.survey.role == .control })
    remarks += coverageRemarks(of: measured.filter { $0.survey.role == .regions })
    remarks += outsideRemarks(of: measured)
    remarks += settlementRemarks(of: survey, options: options.measuring)
    remarks += ageRemarks(of: survey, maximumAge: options.maximumAge)
    remarks += nameRemarks(of: survey)
    remarks.sort { $0.order < $1.order }
  }

  /// Whether measuring would refuse nothing.
  public var isFit: Bool { refusals == 0 }

  /// How many things measuring would refuse.
  public var refusals: Int { count(.refused) }

  /// How many remarks have a severity.
  public func count(_ severity: Remark.Severity) -> Int {
    remarks.count { $0.severity == severity }
  }
}

extension Remark {
  /// By file, then place, then kind.
  fileprivate var order: (String, Int, Int, Int, Int, String) {
    (
      place.file, place.feature ?? place.line ?? -1, place.polygon ?? -1, place.ring ?? -1,
      place.vertex ?? -1,
      kind.rawValue + " " + message
    )
  }
}

/// The middle of all that files cover, as far as it is in degrees.
private func middle(of files: [FileSurvey]) -> Coordinate? {
  var box: Box?
  for polygon in files.flatMap(\.features).flatMap(\.outline) {
    for coordinate in polygon.rings.joined() where coordinate.isFinite {
      box = box?.union(coordinate) ?? Box(coordinate)
    }
  }
  return box?.centre
}
