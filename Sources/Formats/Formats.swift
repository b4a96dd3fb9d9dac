/// What there is of GDAL.
public enum Formats {
  /// The version, such as `3.6.2`; loads the library.
  ///
  /// - Throws: `FormatError.unavailable`.
  public static func version() throws(FormatError) -> String {
    try Library.shared().version
  }
}
