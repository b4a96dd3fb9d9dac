import Testing

@testable import Atlas

/// The examples that NIST publishes with FIPS 180-4, and a digest of digests by Python's hashlib.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the published messages have the published digests`(_ message: String, _ digest: String) {
    #expect(SHA256.hexadecimal(of: Array(message.utf8).span) == digest)
  }

  @Test func `a million letters have the published digest`() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hexadecimal(of: message.span)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Python 3.11.7: `h.update(sha256(bytes((i*7+n) % 256 for i in range(n))).hexdigest().encode())`
  /// for n in 0…199, so that every length of the last block occurs.
  @Test func `messages of every length have the digests that hashlib gives`() {
    let digests = (0..<200).flatMap { n in
      let message = (0..<n).map { UInt8(truncatingIfNeeded: $0 * 7 + n) }
      return Array(SHA256.hexadecimal(of: message.span).utf8)
    }
    #expect(
      SHA256.hexadecimal(of: digests.span)
        == "b8f5d54cfd1cbbcae2003d1365d9fab7e5bc61813fa3486ee6a6a6bf38db4745")
  }

  @Test func `a message in pieces has the digest of the whole`() {
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let whole = SHA256.hexadecimal(of: message.span)
    for size in 1...130 {
      var digest = SHA256()
      for start in stride(from: 0, to: message.count, by: size) {
        digest.add(Array(message[start..<min(start + size, message.count)]).span)
      }
      #expect(digest.hexadecimal() == whole, "pieces of \(size)")
    }
  }
}
