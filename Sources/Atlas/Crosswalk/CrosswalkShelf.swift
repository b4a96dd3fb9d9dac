/// The crosswalk tables of a dataset, each read once.
struct CrosswalkShelf {
  private let base: String?
  private let actors: [Actor]
  private var tables: [String: Crosswalk] = [:]
  /// The tables that were read.
  private(set) var inputs: [Input] = []

  /// A shelf for the tables in the folder of a package, or of loose ones, whose rules may call the actors
  /// by any of their names.
  init(base: String?, actors: [Actor]) {
    self.base = base
    self.actors = actors
  }

  /// The table at a path in the folder, `nil` without a path.
  ///
  /// - Throws: `AtlasError` if it is no crosswalk.
  mutating func table(_ path: String?) throws(AtlasError) -> Crosswalk? {
    guard let path else { return nil }
    if let table = tables[path] { return table }
    let file = try LoadedFile(
      base.map { folder throws(AtlasError) in try Files.place(of: path, inPackage: folder) } ?? path
    )
    var table = try Crosswalk(file)
    table.resolve(actors)
    inputs.append(file.input(role: "crosswalk"))
    tables[path] = table
    return table
  }
}
