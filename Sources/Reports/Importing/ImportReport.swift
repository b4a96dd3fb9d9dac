public import Atlas
internal import Claims
internal import GeoJSON

/// What was imported: as text for people, and as the files of a dataset.
public enum ImportReport {
  /// Layer by layer what was found, and what is to be done next.
  ///
  /// - Parameters:
  ///   - files: what was read.
  ///   - rows: the lines of the crosswalk.
  ///   - folder: the dataset, as the next command names it.
  ///   - width: how many columns a line may take.
  /// - Returns: UTF-8.
  public static func text(
    _ files: [ImportedFile], rows: [CrosswalkDraft.Row], into folder: String, width: Int
  ) -> [UInt8] {
    var text = ImportText(width: width)
    for series in ImportText.series(of: files) { text.add(series) }
    text.finish(files, rows, into: folder)
    return text.bytes
  }

  /// The crosswalk's table: `field,value,features,area_km2,actor,status,date,note`.
  public static func crosswalk(_ rows: [CrosswalkDraft.Row]) -> [UInt8] {
    var writer = CSVWriter(
      header: ["field", "value", "features", "area_km2", "actor", "status", "date", "note"])
    for row in rows {
      writer.add([
        .string(row.field), .string(row.value), .number(Double(row.features)),
        .number((row.squareMetres / 1e4).rounded() / 100), .string(row.actor),
        .string(row.status), .string(row.date), .string(row.note),
      ])
    }
    return writer.bytes
  }

  /// What is written of one file, or `nil` if it was written before.
  public static func content(of file: ImportedFile) -> [UInt8]? {
    switch file.content {
    case .features(let features): ExactGeoJSON.bytes(features)
    case .table(let bytes): bytes
    case .written: nil
    }
  }
}
