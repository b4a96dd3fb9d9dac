#if GDAL
  extension RepairedText {
    /// Reads text that C ends by a zero.
    @safe
    init(_ pointer: UnsafePointer<CChar>?) {
      guard let pointer = unsafe pointer else {
        self.init([])
        return
      }
      var bytes: [UInt8] = []
      while unsafe pointer[bytes.count] != 0 {
        unsafe bytes.append(UInt8(bitPattern: pointer[bytes.count]))
      }
      self.init(bytes)
    }
  }
#endif
