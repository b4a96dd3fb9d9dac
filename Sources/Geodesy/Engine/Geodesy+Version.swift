import CPROJ

/// Facts about this module.
public enum Geodesy {
  /// The version of the PROJ library in use, such as `9.1.1`, or `none` if there is none to be loaded.
  public static var projVersion: String {
    guard let proj = Proj.installed else { return "none" }
    let information = unsafe proj.library.proj_info()
    return "\(unsafe information.major).\(unsafe information.minor).\(unsafe information.patch)"
  }
}
