#if GDAL
  internal import CGDAL

  /// GDAL for the length of one piece of work on one task, with what it says meanwhile.
  ///
  /// GDAL keeps its message handlers and options by thread, so a session never leaves the closure,
  /// and the closure never suspends.
  @safe
  final class Session {
    /// The functions.
    let library: Library
    /// What went wrong, in GDAL's words, as far as a message can take it.
    private(set) var errors: [String] = []
    /// What GDAL remarks on.
    private(set) var warnings: [String] = []
    private var known: Set<String> = []

    private init(_ library: Library) { self.library = library }

    /// Runs a piece of work; all that GDAL says goes to the session and nowhere else.
    ///
    /// - Parameters:
    ///   - options: GDAL's configuration meanwhile, beside what always holds.
    ///   - body: the work.
    /// - Returns: what the work gives.
    /// - Throws: `FormatError.unavailable`, or what the work throws.
    static func run<Result>(
      options: [String: String] = [:], _ body: (Session) throws(FormatError) -> Result
    ) throws(FormatError) -> Result {
      let library = try Library.shared()
      let session = Session(library)
      unsafe library.gdal.pointee.CPLPushErrorHandlerEx(
        { kind, _, text in
          guard let library = unsafe cgdal_library(), let text = unsafe text,
            let owner = unsafe library.pointee.CPLGetErrorHandlerUserData()
          else { return }
          let session = unsafe Unmanaged<Session>.fromOpaque(owner).takeUnretainedValue()
          unsafe session.note(kind, String(cString: text))
        }, Unmanaged.passUnretained(session).toOpaque())
      defer { unsafe library.gdal.pointee.CPLPopErrorHandler() }
      let options = options.merging(Self.always) { given, _ in given }
      for (key, value) in options {
        unsafe library.gdal.pointee.CPLSetThreadLocalConfigOption(key, value)
      }
      defer {
        for key in options.keys {
          unsafe library.gdal.pointee.CPLSetThreadLocalConfigOption(key, nil)
        }
      }
      return try withExtendedLifetime(session) { () throws(FormatError) in try body(session) }
    }

    /// Keeps a message once; a damaged file can make a million of them.
    private func note(_ kind: CPLErr, _ text: String) {
      var line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      while line.last == "." || line.last == " " { line.removeLast() }
      guard known.count < Self.mostMessages, known.insert(line).inserted else { return }
      if kind == CE_Warning { warnings.append(line) }
      if kind == CE_Failure || kind == CE_Fatal { errors.append(line) }
    }

    private static let mostMessages = 20

    /// A sheet's first row names its columns; no reference of a file is followed to another host; the
    /// style of a KML feature keeps the name by which it is shared.
    private static let always = [
      "OGR_XLSX_HEADERS": "FORCE", "OGR_ODS_HEADERS": "FORCE", "GML_SKIP_RESOLVE_ELEMS": "ALL",
      "LIBKML_RESOLVE_STYLE": "NO",
    ]

    /// The failure that GDAL told of, or the words given where it told nothing.
    func failure(else words: String) -> FormatError {
      .unreadable(reason: errors.first.map { "GDAL: \($0)" } ?? words)
    }

    /// Why nothing could be opened.
    func refusal(of name: String, _ drivers: [String]) -> FormatError {
      if errors.contains(where: { $0.contains("SHAPE_RESTORE_SHX") }) {
        return .unreadable(
          reason: "its .shx is missing; make one with "
            + "ogrinfo --config SHAPE_RESTORE_SHX YES '\(name)'")
      }
      errors.removeAll { $0.contains("not recognized as") }
      return failure(
        else: "is not of the format that its name tells (\(drivers.joined(separator: ", ")))")
    }

    /// Stops at what GDAL called an error though it went on.
    ///
    /// - Throws: `FormatError.unreadable`.
    func check() throws(FormatError) {
      if !errors.isEmpty { throw failure(else: "") }
    }
  }
#endif
