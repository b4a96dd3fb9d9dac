public import GeoJSON

/// A result as it was published held against the same result computed again: what of it has changed.
public struct ResultComparison: Sendable {
  /// What became of something between the two, `nil` where it is in only one of them.
  public struct Change: Sendable, Hashable {
    /// Which: a file, a part of the tool, or the place of a value such as `rows[3].share`.
    public var name: String
    /// How it is in the published result.
    public var old: JSON?
    /// How it is in the new one.
    public var new: JSON?

    /// Makes a record of a change.
    public init(name: String, old: JSON?, new: JSON?) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// Files whose SHA-256 is another, or that only one of the two read.
  public private(set) var files: [Change] = []
  /// The tool and its libraries, where versions differ.
  public private(set) var versions: [Change] = []
  /// The first of everything else that differs.
  public private(set) var values: [Change] = []
  /// How much else differs.
  public private(set) var valueCount = 0
  /// The largest difference of two numbers, as a part of the larger.
  public private(set) var largest = 0.0
  /// How many files both read.
  public let fileCount: Int

  /// Whether nothing differs.
  public var isSame: Bool { files.isEmpty && versions.isEmpty && valueCount == 0 }

  /// Compares two results in JSON or GeoJSON.
  public init(published: JSON, recomputed: JSON) {
    let old = ResultRecord(published)
    let new = ResultRecord(recomputed)
    fileCount = old.files.count
    files = Self.changes(old.files, new.files)
    versions = Self.changes(old.versions, new.versions)
    compare(old.rest, new.rest, at: "")
  }

  private static func changes(_ old: JSONObject, _ new: JSONObject) -> [Change] {
    let names = old.keys + new.keys.filter { old[$0] == nil }
    return names.filter { old[$0] != new[$0] }
      .map { Change(name: $0, old: old[$0], new: new[$0]) }
  }

  private mutating func compare(_ old: JSON?, _ new: JSON?, at place: String) {
    switch (old, new) {
    case (.object(let old), .object(let new)):
      for key in old.keys + new.keys.filter({ old[$0] == nil }) {
        compare(old[key], new[key], at: place.isEmpty ? key : "\(place).\(key)")
      }
    case (.array(let old), .array(let new)):
      for index in 0..<max(old.count, new.count) {
        compare(
          old.indices.contains(index) ? old[index] : JSON?.none,
          new.indices.contains(index) ? new[index] : JSON?.none,
          at: "\(place)[\(index)]")
      }
    case (let old, let new):
      if old == new { return }
      valueCount += 1
      if values.count < 20 { values.append(Change(name: place, old: old, new: new)) }
      guard let one = old?.number, let other = new?.number else { return }
      largest = max(largest, abs(one - other) / max(abs(one), abs(other)))
    }
  }
}

/// The parts of a result that can change for different reasons.
private struct ResultRecord {
  /// SHA-256 by path.
  var files: JSONObject = [:]
  var versions: JSONObject = [:]
  var rest: JSON

  init(_ result: JSON) {
    rest = result
    guard var document = result.object else { return }
    if var record = document["provenance"]?.object {
      take(from: &record)
      document["provenance"] = .object(record)
    } else {
      take(from: &document)
    }
    rest = .object(document)
  }

  private mutating func take(from record: inout JSONObject) {
    versions = record["tool"]?.object ?? [:]
    var others: [JSON] = []
    for input in record["inputs"]?.array ?? [] {
      guard var fields = input.object, let path = fields["path"]?.string else {
        others.append(input)
        continue
      }
      files[path] = fields["sha256"] ?? .null
      fields["sha256"] = nil
      others.append(.object(fields))
    }
    record["tool"] = nil
    record["inputs"] = .array(others)
  }
}
