import CPROJ

/// Facts about this module.
public enum Geodesy {
  /// The version of the PROJ library in use, such as `9.1.1`.
  public static var projVersion: String {
    let information = unsafe proj_info()
    return "\(unsafe information.major).\(unsafe information.minor).\(unsafe information.patch)"
  }
}
