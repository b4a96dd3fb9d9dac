internal import Atlas
internal import Claims

/// What `import` prints: what it found, and what is to be done next.
struct ImportText {
  private let width: Int
  private var text = ""

  init(width: Int) { self.width = width }

  var bytes: [UInt8] { Array(text.utf8) }

  /// Files that are of one kind and one source, so that a folder of daily files is told once.
  static func series(of files: [ImportedFile]) -> [[ImportedFile]] {
    var series: [[ImportedFile]] = []
    for file in files {
      let place = series.firstIndex { group in
        file.role == .control && group[0].role == .control && group[0].source == file.source
          && group[0].layer == file.layer
      }
      if let place { series[place].append(file) } else { series.append([file]) }
    }
    return series
  }

  /// Adds what is known of a file, or of a series of them.
  mutating func add(_ files: [ImportedFile]) {
    guard let first = files.first else { return }
    let layer = first.layer.map { ", layer \($0)" } ?? ""
    let more = files.count > 1 ? " and \(files.count - 1) more files" : ""
    text += first.original.path.printable + layer.printable + more + "\n"
    let role = first.role.rawValue + (first.reason.map { " (guessed: \($0))" } ?? "")
    let count = files.reduce(0) { $0 + $1.count }
    switch first.role {
    case .regions, .control:
      let area = Prose.area(files.reduce(0) { $0 + $1.squareMetres })
      line("\(role), \(count) \(count == 1 ? "feature" : "features"), about \(area)")
      line("coordinates: \(first.system ?? "longitude and latitude")")
    default: line("\(role), \(count) rows")
    }
    if first.role == .control { line("dates: \(Self.dates(of: files))") }
    line("fields: \(first.fields.isEmpty ? "none" : first.fields.joined(separator: ", "))")
    if files.count == 1 { for field in first.values { add(field) } }
    for notice in Set(files.flatMap(\.notices).map(\.description)).sorted().prefix(Self.shown) {
      line("notice: \(notice)")
    }
    text += "\n"
  }

  private static let shown = 5

  private mutating func add(_ field: CrosswalkDraft.Field) {
    let values = field.rows.prefix(Self.shown).map { row in
      let count = row.features == 1 ? "" : " × \(row.features)"
      return "\(row.value)\(count), \(Prose.area(row.squareMetres))"
    }
    let more = field.rows.count - values.count
    line(
      "\(field.name): \((values + (more > 0 ? ["and \(more) more"] : [])).joined(separator: "; "))")
  }

  private static func dates(of files: [ImportedFile]) -> String {
    let dates = Set(files.flatMap(\.dates)).sorted()
    guard let first = dates.first, let last = dates.last else {
      return "none found; the crosswalk's column 'date' can state them"
    }
    return dates.count == 1 ? "\(first)" : "\(dates.count), from \(first) to \(last)"
  }

  /// Says what is to be done next.
  mutating func finish(
    _ files: [ImportedFile], _ rows: [CrosswalkDraft.Row], into folder: String
  ) {
    let roles = Set(files.map(\.role))
    if !roles.contains(.regions) {
      paragraph("No boundaries among them: add --regions FILE, here or when measuring.")
    }
    if !roles.contains(.control) && !roles.contains(.controlTable) {
      paragraph("No control among them: add --control FILE, here or when measuring.")
    }
    let open = rows.filter { ($0.actor + $0.status + $0.date).isEmpty }.count
    if roles.contains(.control) {
      paragraph(
        "Wrote \(folder). What the source's words mean is for you to say: "
          + "\(folder)/crosswalk.csv lists \(rows.count) values, \(open) without an answer. Give each "
          + "feature an actor and a status by one of its values, or 'ignore'; leave other lines empty."
      )
    } else {
      paragraph("Wrote \(folder).")
    }
  }

  private mutating func line(_ words: String) {
    text += "  " + words.printable.wrapped(width: width - 4, indent: "    ") + "\n"
  }

  private mutating func paragraph(_ words: String) {
    text += words.printable.wrapped(width: width, indent: "") + "\n"
  }
}
