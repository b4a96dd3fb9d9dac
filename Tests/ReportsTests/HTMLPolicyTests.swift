import Testing

@testable import Reports

@Suite struct HTMLPolicyTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base64 is that of RFC 4648, section 10`(text: String, expected: String) {
    #expect(ContentPolicy.base64(Array(text.utf8)) == expected)
  }

  @Test func `a script is allowed by its digest`() {
    // The example of Content Security Policy Level 3: alert('Hello, world.');
    let policy = ContentPolicy.allowing(script: "alert('Hello, world.');")
    #expect(policy.text.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"))
    #expect(!policy.text.contains("script-src 'unsafe-inline'"))
  }
}
