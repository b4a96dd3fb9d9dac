internal import Atlas

/// What a browser may run of a report: nothing from elsewhere, and of scripts the page's own alone.
enum ContentPolicy {
  /// The policy of a page that holds one script (Content Security Policy Level 3, section 6.7.2).
  ///
  /// `script` is what stands between the script's tags, to the byte.
  static func allowing(script: String) -> Markup {
    let digest = base64(SHA256.digest(of: Array(script.utf8).span))
    return """
      default-src 'none'; style-src 'unsafe-inline'; \
      script-src 'sha256-\(Markup(digest))'; base-uri 'none'; form-action 'none'
      """
  }

  /// Bytes in the alphabet of RFC 4648, section 4, filled up with `=`.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        text.append(place > group.count ? "=" : alphabet[bits >> (18 - 6 * place) & 63])
      }
    }
    return text
  }
}
