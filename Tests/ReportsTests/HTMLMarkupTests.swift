import Testing

@testable import Reports

@Suite struct HTMLMarkupTests {
  @Test func `what is interpolated is escaped, what is written is not`() {
    let data = "<a href='x'>\"&</a>"
    let markup: Markup = "<p>\(data)</p>"
    #expect(markup.text == "<p>&lt;a href=&#39;x&#39;&gt;&quot;&amp;&lt;/a&gt;</p>")
  }

  @Test func `markup in markup is not escaped twice`() {
    let inner: Markup = "<b>\("<")</b>"
    let outer: Markup = "<p>\(inner)\(3)</p>"
    #expect(outer.text == "<p><b>&lt;</b>3</p>")
  }

  @Test func `control characters and what no XML may hold do not come through`() {
    let markup: Markup = "\("a\u{0}b\u{1B}c\u{7F}d\u{85}e\nf\u{FFFE}g")"
    #expect(markup.text == "abcde f\u{FFFD}g")
  }

  @Test func `a long name is cut and keeps its writing direction to itself`() {
    let name = Markup.name(String(repeating: "ع", count: 500), atMost: 10)
    #expect(name.text == "<bdi>" + String(repeating: "ع", count: 9) + "…</bdi>")
  }
}
