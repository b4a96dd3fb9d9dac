internal import GeoJSON

/// Foreign files that are to become a dataset, read one by one.
public struct ImportPlan: Sendable {
  /// A file that is to be read.
  public struct Task: Sendable, Hashable {
    /// The path.
    public var path: String
    var role: ImportedFile.Role?
    var source: String
    /// What the user named: the file, or the folder it is in.
    var argument: String
  }

  /// The files in the order in which they are read: boundaries first.
  public private(set) var tasks: [Task] = []
  /// The crosswalk of what was read so far, with the answers that are known.
  public private(set) var draft: CrosswalkDraft
  /// What in folders is not read.
  public private(set) var notices: [Notice] = []
  private var request: LooseFiles
  private var taken: Set<String> = []

  /// Looks into folders and at what is known already.
  ///
  /// - Parameters:
  ///   - request: files whose role is said; which properties mean what; the crosswalk's table so far.
  ///   - guessed: files and folders whose role is to be guessed.
  ///   - source: short name of the source of all control, that of each file or folder if not said.
  /// - Throws: `AtlasError` for a folder without files, and a table that is no crosswalk.
  public init(
    _ request: LooseFiles, guessing guessed: [String], source: String? = nil
  ) throws(AtlasError) {
    self.request = request
    draft = try CrosswalkDraft(answers: request.crosswalk)
    for path in request.regions { add(path, .regions, source: "", of: path) }
    let control = request.control + guessed
    for (index, name) in ControlInput.sourceNames(of: control).enumerated() {
      let argument = control[index]
      let isGuessed = index >= request.control.count
      let input = try ControlInput(argument)
      notices += input.notices
      let isSeries = Files.isFolder(argument) && input.files.count > 1
      for path in input.files {
        add(path, isGuessed && !isSeries ? nil : .control, source: source ?? name, of: argument)
      }
    }
    self.request.control = control
    for path in request.claims { add(path, .claims, source: "", of: path) }
    for path in request.places { add(path, .places, source: "", of: path) }
  }

  private mutating func add(
    _ path: String, _ role: ImportedFile.Role?, source: String, of argument: String
  ) {
    tasks.append(Task(path: path, role: role, source: source, argument: argument))
  }

  /// Reads a file: a table, or each of its layers.
  ///
  /// - Throws: `AtlasError` with the place at fault.
  public mutating func read(_ task: Task) throws(AtlasError) -> [ImportedFile] {
    if [".csv", ".tsv"].contains(where: task.path.lowercased().hasSuffix) {
      return [try table(task)]
    }
    var read: [ImportedFile] = []
    let foreign = try ForeignLayers(
      task.path, system: request.system(for: task.argument),
      layer: request.layer(for: task.argument))
    for layer in foreign.layers {
      read.append(try imported(layer, task))
    }
    return read
  }

  private mutating func table(_ task: Task) throws(AtlasError) -> ImportedFile {
    let file = try LoadedFile(task.path)
    let table = try TableReader(file, usual: ControlReader.usualUnitColumns)
    let guess = try TableGuess(table, of: task)
    switch guess.role {
    case .claims: _ = try table.claims()
    case .places: _ = try table.places()
    default: try table.need(["region", "actor"])
    }
    let name = free(guess.role.rawValue, ".csv")
    return ImportedFile(
      role: guess.role, reason: task.role == nil ? guess.reason : nil,
      original: file.input(role: guess.role.rawValue), path: name, source: task.source,
      content: .table(file.bytes), count: table.table.rows.count, fields: table.table.header)
  }

  private mutating func imported(
    _ layer: ForeignLayers.Layer, _ task: Task
  ) throws(AtlasError) -> ImportedFile {
    let guess = LayerGuess(layer, of: task)
    var stem = Files.stem(task.path)
    if let name = layer.name { stem += "-" + name }
    let path = free("\(guess.role.rawValue)/\(Self.safe(stem))", ".geojson")
    var file = ImportedFile(
      role: guess.role, reason: task.role == nil ? guess.reason : nil, original: layer.original,
      layer: layer.name, path: path, content: .features(layer.features),
      count: layer.items.count, squareMetres: layer.items.reduce(0) { $0 + $1.outline.roughArea },
      system: layer.system, fields: layer.fields, notices: layer.notices)
    file.original.role = guess.role.rawValue
    if guess.role == .control {
      file.source = task.source
      var words = CrosswalkDraft()
      for item in layer.items {
        words.add(item.properties, item.outline, of: path)
        draft.add(item.properties, item.outline, of: path)
      }
      file.values = words.likely
      file.dates = dates(of: layer, task)
    } else {
      try readRegions(layer, into: &file)
    }
    return file
  }

  private func readRegions(
    _ layer: ForeignLayers.Layer, into file: inout ImportedFile
  ) throws(AtlasError) {
    var reader = RegionReader()
    reader.fields.state(request.idField, means: .id)
    reader.fields.state(request.nameField, means: .name)
    file.meanings = [("id", request.idField), ("name", request.nameField)]
      .compactMap { meaning, property in property.map { (meaning, $0) } }
    var regions: [Region] = []
    let empty = LoadedFile(path: file.original.path, bytes: [])
    for item in layer.items {
      do {
        regions.append(try reader.region(item, of: empty))
      } catch {
        guard case .missing("name", _) = error.problem else { throw error }
        throw AtlasError(
          error.location,
          .missing(
            "name",
            advice: "name the property that holds it with --name-field "
              + "(there are: \(layer.fields.list))"))
      }
    }
    if regions.isEmpty {
      throw AtlasError(FeatureLocation(file: file.original.path), .empty("region"))
    }
  }

  private func dates(of layer: ForeignLayers.Layer, _ task: Task) -> [CalendarDate] {
    let fields = Fields()
    let stated = layer.items.compactMap { item in
      (fields.text(.date, in: item.properties) ?? item.properties["folder"]?.string)
        .flatMap { CalendarDate($0) }
    }
    let named = CalendarDate(inFileName: Files.stem(task.path))
    return stated.isEmpty ? named.map { [$0] } ?? [] : Set(stated).sorted()
  }

  /// A path in the dataset that no other file has.
  private mutating func free(_ stem: String, _ ending: String) -> String {
    var number = 1
    while !taken.insert(stem + (number == 1 ? "" : "-\(number)") + ending).inserted { number += 1 }
    return stem + (number == 1 ? "" : "-\(number)") + ending
  }

  /// A file name without what a data package's path may not have.
  private static func safe(_ name: String) -> String {
    let safe = String(name.map { "/\\:~".contains($0) || $0.isNewline ? "-" : $0 })
    return safe.hasPrefix(".") ? "-" + safe : safe
  }
}
