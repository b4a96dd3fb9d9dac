internal import GeoJSON

extension FileSurvey {
  /// Adds a feature of a boundary file.
  mutating func add(
    _ feature: GeoJSON.Feature, _ surveyed: Feature, _ reader: RegionReader
  ) {
    var surveyed = surveyed
    defer { features.append(surveyed) }
    if let groundless = surveyed.groundless {
      faults.append(AtlasError(surveyed.location, .geometry(found: groundless)))
    }
    let fields = reader.fields
    let id = fields.statedProperty(.name) == nil ? feature.id?.plainText : nil
    // Asked here, because the reader looks through the whole file to say what there is instead.
    guard
      fields.text(.name, in: feature.properties) ?? fields.text(.id, in: feature.properties) ?? id
        != nil
    else {
      refuse("name", surveyed, fields.advice(flag: "--name-field"))
      return
    }
    let item = FeatureFile.Item(
      properties: feature.properties, id: feature.id?.plainText, outline: surveyed.outline,
      location: surveyed.location)
    let file = LoadedFile(path: surveyed.location.file, bytes: [])
    surveyed.region = attempt { () throws(AtlasError) in try reader.region(item, of: file) }
    surveyed.accuracy = surveyed.region?.accuracy
    surveyed.name = surveyed.region?.name
  }

  /// Adds a feature of a control file.
  mutating func add(
    _ feature: GeoJSON.Feature, _ surveyed: Feature, _ reader: ControlReader,
    _ gaps: inout CrosswalkGaps
  ) {
    var surveyed = surveyed
    defer { features.append(surveyed) }
    // Points say nothing of ground, so nobody asks who holds them.
    if surveyed.groundless != nil { return }
    let (fields, properties) = (reader.fields, feature.properties)
    let location = surveyed.location
    let rules = attempt { () throws(AtlasError) in
      try reader.crosswalk.answer(for: properties, fields, in: location.file, at: location)
    }
    guard var answer = rules, !answer.isIgnored else { return }
    answer.actor = answer.actor ?? reader.ownActor(in: properties)
    if answer.status == nil {
      answer.status =
        attempt { () throws(AtlasError) in
          try reader.ownStatus(in: properties, at: location)
        } ?? nil
    }
    let count = faults.count
    if answer.date == nil {
      answer.date =
        attempt { () throws(AtlasError) in
          try reader.ownDate(in: properties, at: location)
        } ?? nil
    }
    let isDateRefused = faults.count > count
    let lacking = reader.gaps(in: answer, of: properties)
    if !lacking.isEmpty {
      gaps.add(properties, surveyed.outline, lacking: lacking, at: location)
    } else if answer.actor == nil {
      refuse(
        "actor", surveyed, fields.advice(flag: "--actor-field") + ", or state one with --held-by")
    }
    surveyed.actor = answer.actor
    surveyed.status = answer.status
    let accuracy = attempt { () throws(AtlasError) in
      try fields.number(.accuracy, in: properties, at: location)
    }
    surveyed.accuracy = (accuracy ?? nil) ?? reader.accuracy
    _ = attempt { () throws(AtlasError) in try reader.reconstruction(in: properties, at: location) }
    addDates(
      of: feature, to: &surveyed, reader, asOf: answer.date,
      isAsked: lacking.isEmpty && !isDateRefused)
  }

  private mutating func addDates(
    of feature: GeoJSON.Feature, to surveyed: inout Feature, _ reader: ControlReader,
    asOf date: CalendarDate?, isAsked: Bool
  ) {
    let (fields, properties) = (reader.fields, feature.properties)
    let location = surveyed.location
    let count = faults.count
    func day(_ meaning: Fields.Meaning, _ survey: inout FileSurvey) -> CalendarDate? {
      survey.attempt { () throws(AtlasError) in
        try fields.date(meaning, in: properties, at: location)
      } ?? nil
    }
    surveyed.statesDate = fields.value(.date, in: properties) != nil
    surveyed.date = date
    surveyed.validFrom = day(.validFrom, &self)
    surveyed.validThrough =
      attempt { () throws(AtlasError) in
        try reader.lastDay(in: properties, at: location)
      } ?? nil
    if let from = surveyed.validFrom, let to = surveyed.validThrough, to < from {
      faults.append(
        AtlasError(
          location, .value(field: "valid_to", found: "\(to)", expected: "on or after \(from)")))
    }
    if isAsked && date == nil && surveyed.validFrom == nil && faults.count == count {
      refuse(
        "date", surveyed, fields.advice(flag: "--date-field") + ", or state one with --as-of")
    }
  }

  private mutating func refuse(_ what: String, _ feature: Feature, _ advice: String) {
    faults.append(AtlasError(feature.location, .missing(what, advice: advice)))
  }
}
