#if GDAL
  internal import CGDAL

  /// Calls with a list of strings as C has it, ended by a null pointer.
  @safe
  func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    var copies: [UnsafePointer<CChar>?] = unsafe []
    for string in strings {
      let characters = string.utf8CString
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: characters.count)
      for (index, character) in characters.enumerated() {
        unsafe (copy + index).initialize(to: character)
      }
      unsafe copies.append(UnsafePointer(copy))
    }
    defer { unsafe copies.forEach { unsafe $0?.deallocate() } }
    return unsafe (copies + [nil]).withUnsafeBufferPointer { unsafe body($0.baseAddress) }
  }

  extension Library {
    /// The strings of a list that GDAL made, which is freed.
    @safe
    func take(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String] {
      guard let list = unsafe list else { return [] }
      defer { unsafe gdal.pointee.CSLDestroy(list) }
      var strings: [String] = []
      while let text = unsafe list[strings.count] { unsafe strings.append(String(cString: text)) }
      return strings
    }
  }
#endif
