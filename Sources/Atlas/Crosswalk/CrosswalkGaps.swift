internal import GeoJSON
internal import Geometry

/// The values for which a crosswalk has no answer, with how much there is of each.
struct CrosswalkGaps {
  private let crosswalk: Crosswalk
  private let meanings: Fields
  private var gaps: [Key: Gap] = [:]
  private var order: [Key] = []

  private struct Key: Hashable {
    var field: String
    var value: String
  }

  private struct Gap {
    var lacking: Set<Fields.Meaning> = []
    var features = 0
    var squareMetres = 0.0
    var lastFeature: FeatureLocation?
  }

  init(_ crosswalk: Crosswalk, _ meanings: Fields) {
    self.crosswalk = crosswalk
    self.meanings = meanings
  }

  /// Adds a feature that lacks something.
  mutating func add(
    _ properties: JSONObject, _ outline: [UncheckedPolygon], lacking: [Fields.Meaning],
    at location: FeatureLocation
  ) {
    let area = outline.roughArea
    for meaning in lacking {
      let key = key(for: meaning, properties, location.file)
      if gaps[key] == nil { order.append(key) }
      gaps[key, default: Gap()].lacking.insert(meaning)
      guard gaps[key]?.lastFeature != location else { continue }
      gaps[key]?.lastFeature = location
      gaps[key]?.features += 1
      gaps[key]?.squareMetres += area
    }
  }

  /// Refuses a file of which something was added.
  ///
  /// - Throws: `AtlasError` that lists all values.
  func check(_ path: String) throws(AtlasError) {
    guard let first = order.first else { return }
    let lines = order.map { key in
      let gap = gaps[key] ?? Gap()
      let lacking = [Fields.Meaning.actor, .status, .date].filter(gap.lacking.contains)
        .map { "no \($0.rawValue)" }.joined(separator: ", ")
      let count = "\(gap.features) \(gap.features == 1 ? "feature" : "features")"
      let value = key.value.isEmpty ? "no \(key.field)" : "\(key.field) '\(key.value.excerpt)'"
      return "\(value): \(lacking) (\(count), about \(gap.squareMetres.squareKilometres))"
    }
    let values = order.count == 1 ? "a value" : "\(order.count) values"
    let advice =
      "fill in the line '\(first.field),\(first.value.excerpt)' or another for the same features; "
      + "'\(Crosswalk.ignore)' as the actor leaves them out"
    throw AtlasError(
      FeatureLocation(file: path),
      .unanswered(
        ["\(crosswalk.file) has no answer for \(values):"] + lines.map { $0 + ";" } + [advice]))
  }

  /// By what value a feature is to be known that lacks something: that of a field which gives it to
  /// others, else of the first field that the feature has, one that answers nothing yet before one that
  /// is known to tell something else, such as a folder that tells the day.
  private func key(
    for meaning: Fields.Meaning, _ properties: JSONObject, _ path: String
  ) -> Key {
    var fields = crosswalk.fields { rule in
      switch meaning {
      case .actor: rule.actor != nil
      case .status: rule.status != nil
      default: rule.day != nil
      }
    }
    if let own = meanings.property(meaning, in: properties) { fields.append(.property(own)) }
    let telling = crosswalk.fields { $0.actor != nil || $0.status != nil || $0.day != nil }
    fields += crosswalk.fields.filter { $0 != .file && !telling.contains($0) }
    fields += telling.filter { $0 != .file }
    let present = fields.first { !$0.word(in: properties, meanings, of: path).text.isEmpty }
    let field = meaning == .date && fields.isEmpty ? .file : present ?? fields.first ?? .file
    return Key(
      field: field.name, value: field.word(in: properties, meanings, of: path).text)
  }
}

extension Double {
  /// Square metres as `1,606 km²`; three digits where there are fewer.
  var squareKilometres: String {
    let km2 = self / 1e6
    guard km2 < 99.95, km2.isFinite else {
      let digits = Array(km2.isFinite ? "\(Int(min(km2, 1e15).rounded()))" : "∞")
      let grouped = digits.enumerated().map { place, digit in
        let isGroupStart = place > 0 && (digits.count - place).isMultiple(of: 3)
        return (isGroupStart ? "," : "") + String(digit)
      }
      return grouped.joined() + " km²"
    }
    let unit = km2 >= 9.995 ? 10.0 : 100
    return "\((km2 * unit).rounded() / unit) km²"
  }
}
