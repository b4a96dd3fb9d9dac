internal import GeoJSON

extension LoadedFile {
  /// The rows of a text table, or of a table that GDAL reads, such as one of a database.
  ///
  /// - Throws: `AtlasError` if the bytes are no table, or GDAL cannot read the source.
  func table() throws(AtlasError) -> CSVTable {
    if foreign != nil { return CSVTable(try features(keeping: nil).collection) }
    do {
      return try CSVTable(bytes)
    } catch {
      throw AtlasError(FeatureLocation(file: path, line: error.line), .table(found: error.found))
    }
  }
}

extension CSVTable {
  /// The properties of features as text, one row each: a value that is missing is empty.
  init(_ collection: FeatureCollection) {
    var places: [String: Int] = [:]
    header = []
    for feature in collection.features {
      for name in feature.properties.keys where places[name] == nil {
        places[name] = header.count
        header.append(name)
      }
    }
    let width = header.count
    rows = collection.features.enumerated().map { index, feature in
      var fields = [String](repeating: "", count: width)
      for member in feature.properties {
        guard let place = places[member.key], !member.value.isNull else { continue }
        fields[place] = member.value.string ?? member.value.text()
      }
      // The header would be line 1.
      return Row(line: index + 2, fields: fields)
    }
  }
}
