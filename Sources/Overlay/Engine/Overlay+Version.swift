import CGEOS

extension Overlay {
  /// The version of the GEOS library in use, such as `3.11.1`.
  public static var version: String {
    guard let text = unsafe GEOSversion() else { return "unknown" }
    let full = unsafe String(cString: text)
    return String(full.prefix { $0 != "-" })
  }
}
