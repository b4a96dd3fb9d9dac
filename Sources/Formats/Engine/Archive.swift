#if GDAL
  internal import CGDAL

  extension Library {
    /// The names of everything in an archive or folder, at any depth.
    func entries(of folder: String) -> [String] {
      unsafe take(gdal.pointee.VSIReadDirRecursive(folder))
    }

    /// How many bytes a file has, `nil` if there is none; also within an archive.
    func size(of file: String) -> Int? {
      guard let handle = unsafe gdal.pointee.VSIFOpenL(file, "rb") else { return nil }
      defer { _ = unsafe gdal.pointee.VSIFCloseL(handle) }
      guard unsafe gdal.pointee.VSIFSeekL(handle, 0, SEEK_END) == 0 else { return nil }
      return Int(clamping: unsafe gdal.pointee.VSIFTellL(handle))
    }

    /// The bytes of a file, also within an archive; none if it cannot be read or is too large.
    func bytes(of file: String, atMost most: Int) -> [UInt8] {
      guard let size = size(of: file), size > 0, size <= most,
        let handle = unsafe gdal.pointee.VSIFOpenL(file, "rb")
      else { return [] }
      defer { _ = unsafe gdal.pointee.VSIFCloseL(handle) }
      return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = min(size, unsafe gdal.pointee.VSIFReadL(buffer.baseAddress, 1, size, handle))
      }
    }
  }
#endif
