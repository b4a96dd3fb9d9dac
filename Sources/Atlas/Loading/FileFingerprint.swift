internal import Foundation

/// A number of 64 bits and a size by which files are told apart at the speed of memory.
///
/// Equal files have equal fingerprints; the reverse must be checked byte by byte.
struct FileFingerprint: Hashable {
  private var size = 0
  private var lanes = SIMD4<UInt64>(1, 2, 3, 4)

  /// Reads a few slices spread over a file of a known size, which tell most files apart; `nil` where it
  /// cannot be read.
  init?(slicesOf path: String, size: Int) {
    let (count, length) = (8, 1024)
    guard let file = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)) else { return nil }
    for slice in 0..<count {
      let offset = max(0, size - length) / (count - 1) * slice
      guard (try? file.seek(toOffset: UInt64(offset))) != nil,
        let bytes = try? file.read(upToCount: length)
      else { return nil }
      add(bytes.span)
    }
  }

  /// Reads a whole file, a piece at a time; `nil` where it cannot be read.
  init?(_ path: String) {
    let isRead = Files.eachPiece(of: path) { piece in
      add(piece.span)
      return true
    }
    if !isRead { return nil }
  }

  /// Four words at a time, each lane multiplied by an odd number and folded.
  private mutating func add(_ bytes: Span<UInt8>) {
    size += bytes.count
    var place = 0
    while place <= bytes.count &- 32 {
      let words = SIMD4(
        bytes.eight(place), bytes.eight(place &+ 8), bytes.eight(place &+ 16),
        bytes.eight(place &+ 24))
      lanes = (lanes ^ words) &* SIMD4(repeating: 0x9E37_79B9_7F4A_7C15)
      lanes ^= lanes &>> 29
      place &+= 32
    }
    while place < bytes.count {
      lanes[0] = (lanes[0] ^ UInt64(bytes[place])) &* 0x9E37_79B9_7F4A_7C15
      place &+= 1
    }
  }
}

extension Span<UInt8> {
  /// Eight bytes, the first in the lowest bits.
  @inline(__always)
  fileprivate func eight(_ place: Int) -> UInt64 {
    let bytes = extracting(place..<(place &+ 8))
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(bytes[index]) &<< UInt64(index &* 8) }
    return word
  }
}
