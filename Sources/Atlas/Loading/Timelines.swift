/// The timelines of all sources, by name.
struct Timelines {
  private var timelines: [String: Timeline] = [:]

  subscript(source: String) -> Timeline {
    get { timelines[source] ?? Timeline(source: source) }
    // Taken out while it is changed: a copy for every file would make a year of files quadratic.
    _modify {
      var timeline = timelines.removeValue(forKey: source) ?? Timeline(source: source)
      defer { timelines[source] = timeline }
      yield &timeline
    }
  }

  /// The timelines, sorted by source.
  var sorted: [Timeline] { timelines.values.sorted { $0.source < $1.source } }
}
