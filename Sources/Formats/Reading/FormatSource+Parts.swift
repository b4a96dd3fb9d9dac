#if GDAL
  extension FormatSource {
    /// One thing that GDAL opens: the source itself, or a file in an archive.
    struct Part {
      /// The name that GDAL knows it by.
      var name: String
      var format: ForeignFormat

      /// Whether its layers are folders of one map.
      var isKML: Bool { format.drivers.contains("LIBKML") }

      func open(in session: Session) throws(FormatError) -> OpenDataset {
        let dataset = try open(format.options, in: session)
        guard dataset.driver == "ESRI Shapefile", dataset.layerCount == 1,
          try !dataset.layer(0).statesEncoding
        else { return dataset }
        // GDAL would take unmarked text for ISO 8859-1, though much of it is UTF-8.
        return try open(format.options + ["ENCODING="], in: session)
      }

      private func open(
        _ options: [String], in session: Session
      ) throws(FormatError) -> OpenDataset {
        do {
          return try OpenDataset(name, drivers: format.drivers, options: options, in: session)
        } catch {
          throw (try? DatabaseAddress(name))?.masking(error) ?? error
        }
      }

      /// What a reader should know of files that are missing beside it.
      func notices(_ dataset: borrowing OpenDataset) -> [String] {
        let files = dataset.files.map { $0.lowercased() }
        let isBare = name.lowercased().hasSuffix(".shp") && !files.contains { $0.hasSuffix(".dbf") }
        return isBare ? ["no .dbf beside it: the features have no properties"] : []
      }

      /// The folders and links of a KML document, which its driver does not tell.
      func outline(in session: Session) -> KMLOutline {
        KMLOutline(session.library.bytes(of: name, atMost: 1 << 30))
      }
    }

    /// What is to be opened.
    ///
    /// - Throws: `FormatError.unreadable` for a name that says nothing of the format, and for an archive
    ///   without a map.
    func parts(in session: Session) throws(FormatError) -> [Part] {
      if path.utf8.contains(0) { throw .unreadable(reason: "a NUL character in the path") }
      if isArchive { return try members(in: session) }
      if isDatabase {
        let address = try DatabaseAddress(path)
        var format = ForeignFormat.database
        // GDAL looks for a table without a schema in one without a name.
        if let table = address.table {
          format.options = ["TABLES=\(table.contains(".") ? table : "public.\(table)")"]
        }
        return [Part(name: address.connection, format: format)]
      }
      guard let format else {
        throw .unreadable(
          reason: "its name does not tell the format; known are "
            + Self.endings.joined(separator: ", "))
      }
      return [Part(name: address, format: format)]
    }

    /// The path as GDAL wants it.
    private var address: String {
      let word = path.lowercased()
      if word.hasPrefix("http://") || word.hasPrefix("https://") { return "/vsicurl/" + path }
      return path
    }

    /// The maps in an archive; its tables only if there is nothing else.
    private func members(in session: Session) throws(FormatError) -> [Part] {
      let folder = "/vsizip/{\(address)}"
      var parts: [Part] = []
      var unpacked = 0
      for entry in session.library.entries(of: folder).prefix(Self.mostEntries) {
        let name = entry.split(separator: "/").last ?? ""
        guard !name.hasPrefix("."), !entry.hasPrefix("__MACOSX"),
          let format = ForeignFormat(of: entry.hasSuffix("/") ? String(entry.dropLast()) : entry)
        else { continue }
        let path = "\(folder)/\(entry)"
        unpacked += session.library.size(of: path) ?? 0
        try check(unpacked: unpacked, in: session)
        parts.append(Part(name: path, format: format))
      }
      let maps = parts.filter { !$0.format.isTable }
      if !maps.isEmpty { return maps }
      if !parts.isEmpty { return parts }
      throw session.failure(else: "an archive without a map in it")
    }

    /// Refuses what unpacks to a hundred times its size, which no map does, and is large by that.
    private func check(unpacked size: Int, in session: Session) throws(FormatError) {
      guard size > 1 << 26, size / 100 > session.library.size(of: address) ?? 0 else { return }
      throw .unreadable(reason: "unpacks to \(size >> 20) MB, a hundred times its size")
    }

    private static let mostEntries = 10_000
  }
#endif
