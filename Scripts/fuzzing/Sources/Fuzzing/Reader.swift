import Claims
import Geodesy

@testable import Atlas
@testable import GeoJSON

/// Everything that takes bytes from outside, by the name of its corpus.
enum Reader: String, CaseIterable {
  case json, geojson, csv, claims, places, regions, control, table, package, crosswalk, rules
  case survey, grammar, names, dates, systems, ground

  /// Reads bytes and stops the process if what comes of them cannot be.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .json: json(bytes)
    case .geojson: features(bytes)
    case .csv: table(bytes)
    case .claims: refusing(bytes) { file throws(AtlasError) in _ = try TableReader(file).claims() }
    case .places: refusing(bytes) { file throws(AtlasError) in _ = try TableReader(file).places() }
    case .regions: refusing(bytes) { file throws(AtlasError) in _ = try RegionReader().read(file) }
    case .control: refusing(bytes) { file throws(AtlasError) in _ = try Scenes.control.read(file) }
    case .table:
      refusing(bytes) { file throws(AtlasError) in _ = try Scenes.controlTable.read(file) }
    case .package: refusing(bytes, package)
    case .crosswalk: crosswalk(bytes)
    case .rules: refusing(bytes, rules)
    case .survey: survey(bytes)
    case .grammar: grammar(String(decoding: bytes, as: UTF8.self))
    case .names: names(String(decoding: bytes, as: UTF8.self))
    case .dates: dates(String(decoding: bytes, as: UTF8.self))
    case .systems: systems(String(decoding: bytes, as: UTF8.self))
    case .ground: Ground.measure(bytes)
    }
  }

  /// What is read can be written and read again, and is the same.
  private func json(_ bytes: [UInt8]) {
    guard let value = try? JSON(parsing: bytes) else { return }
    let again = try? JSON(parsing: value.serialised())
    precondition(again == value, "not the same when written and read")
  }

  /// Properties that nobody wants change nothing of the geometry.
  private func features(_ bytes: [UInt8]) {
    do throws(JSONError) {
      let all = try FeatureReader().read(bytes).features
      let some = try? FeatureReader(keeping: ["name"]).read(bytes).features
      precondition(some?.map(\.geometry) == all.map(\.geometry), "skipping changes the geometry")
    } catch {
      check("\(error)")
      precondition((0...bytes.count).contains(error.location.byteOffset), "an error outside")
    }
  }

  private func table(_ bytes: [UInt8]) {
    guard let table = try? CSVTable(bytes) else { return }
    precondition(table.rows.allSatisfy { $0.fields.count == table.header.count })
  }

  private func package(_ file: LoadedFile) throws(AtlasError) {
    let document = try PackageDocument(file)
    _ = (document.title, document.defaultRegion, try document.actors())
    for resource in try document.resources() {
      _ = try resource.controlReader()
      precondition(!resource.path.hasPrefix("/") && !resource.path.contains("../"))
    }
  }

  /// The bytes stand for the crosswalk of a resource.
  private func crosswalk(_ bytes: [UInt8]) {
    let whole =
      Array(#"{"resources":[{"path":"a","controlshare":{"role":"control","crosswalk":"#.utf8)
      + bytes + Array("}}]}".utf8)
    refusing(whole) { file throws(AtlasError) in
      for resource in try PackageDocument(file).resources() {
        _ = try resource.controlReader().status("held", at: FeatureLocation(file: file.path))
      }
    }
  }

  /// A crosswalk as a table, applied to a file.
  private func rules(_ file: LoadedFile) throws(AtlasError) {
    var reader = Scenes.control
    reader.crosswalk = try Crosswalk(file)
    _ = try reader.read(LoadedFile(path: file.path, bytes: Scenes.twoFeatures))
  }

  /// Everything wrong with a file at once, each fault on a line of its own.
  private func survey(_ bytes: [UInt8]) {
    let file = LoadedFile(path: "a.file", bytes: bytes)
    let survey = FileSurvey(guessing: file, regions: RegionReader(), control: Scenes.control)
    for fault in survey.faults { check("\(fault)") }
  }

  /// What was understood is understood again in the tool's own words, unless these, with every
  /// unit written out, have become longer than a phrase may be.
  private func grammar(_ phrase: String) {
    do throws(WordingError) {
      let proposition = try Wording.parse(phrase, knownNames: Scenes.names)
      precondition(!proposition.assertions.isEmpty)
      for part in proposition.parts { precondition(part.span.upperBound <= phrase.count) }
      for assertion in proposition.assertions {
        if let interval = assertion.claimInterval {
          precondition(interval.lower <= interval.upper)
        }
      }
      _ = Consistency(of: proposition, wholeSquareKilometres: 185_180).findings
      let canonical = proposition.canonicalWording
      guard canonical.count <= Wording.maximumLength else { return }
      let again = try? Wording.parse(canonical, knownNames: Scenes.names)
      precondition(again?.means(sameAs: proposition) == true, "\(phrase) → \(canonical)")
    } catch {
      precondition(error.span.lowerBound >= 0 && error.span.upperBound <= phrase.count)
      precondition(!error.description.isEmpty)
    }
  }

  private func names(_ text: String) {
    let gazetteer = Scenes.gazetteer
    do throws(NameError) { _ = try gazetteer.region(text) } catch { check("\(error)") }
    do throws(NameError) { _ = try gazetteer.actor(text) } catch { check("\(error)") }
  }

  private func dates(_ text: String) {
    if let day = CalendarDate(text) {
      precondition(CalendarDate("\(day)") == day)
      precondition(day.advanced(by: 0) == day)
    }
    if let day = CalendarDate(inFileName: text) { precondition(CalendarDate("\(day)") == day) }
  }

  private func systems(_ text: String) {
    guard let system = try? CoordinateSystem(parsing: text),
      let transformation = try? system.transformation()
    else { return }
    let moved = try? transformation([Scenes.place, Scenes.farPlace])
    precondition(moved?.count ?? 2 == 2)
  }

  /// Runs a reader, whose refusal must be one short line that begins with the file.
  private func refusing(
    _ bytes: [UInt8], _ read: (LoadedFile) throws(AtlasError) -> Void
  ) {
    let file = LoadedFile(path: "a.file", bytes: bytes)
    do throws(AtlasError) {
      try read(file)
    } catch {
      precondition("\(error)".hasPrefix("a.file: "), "\(error)")
      // What a crosswalk leaves open is a list; the command puts it on one line.
      if case .rules = self { return }
      check("\(error)")
    }
  }

  private func check(_ words: String) {
    precondition(!words.contains(where: \.isNewline), "more than one line: \(words)")
    precondition(words.utf8.count < 8_000, "\(words.utf8.count) bytes")
  }
}
