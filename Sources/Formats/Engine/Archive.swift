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
  }
#endif
