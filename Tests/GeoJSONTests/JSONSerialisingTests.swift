import GeoJSON
import SeededNumbers
import Testing

@Suite struct JSONSerialisingTests {
  @Test(arguments: [
    (1.0, "1"), (-0.0, "-0"), (0.1, "0.1"), (1e21, "1e+21"), (123456789, "123456789"),
    (1e-7, "1e-07"), (-2.5, "-2.5"), (9007199254740991, "9007199254740991"),
  ])
  func `numbers are as short as they can be`(_ number: Double, _ text: String) {
    #expect(JSON.number(number).text() == text)
  }

  @Test func `20,000 doubles of any size survive writing and reading`() throws {
    var random = SplitMix(seed: 5)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      #expect(try JSON(parsing: JSON.number(number).serialised()).number == number)
    }
  }

  @Test func `only what must be escaped is escaped`() {
    let text = "\"\\/\u{1}\u{1F}\u{7F}\n\t\u{2028}é😀</script>"
    #expect(
      JSON.string(text).text()
        == #""\"\\/\u0001\u001F"# + "\u{7F}" + #"\n\t"# + "\u{2028}é😀</script>\"")
    #expect(JSON.string("</script>").text(JSONStyle(isSafeInHTML: true)) == #""\u003C/script>""#)
  }

  @Test func `compact text has no white space and pretty text two spaces a level`() {
    let value: JSON = ["b": [1, 2.5, []], "a": nil, "c": [:], "d": ["e": true]]
    #expect(value.text() == #"{"b":[1,2.5,[]],"a":null,"c":{},"d":{"e":true}}"#)
    #expect(
      value.text(.pretty) == """
        {
          "b": [
            1,
            2.5,
            []
          ],
          "a": null,
          "c": {},
          "d": {
            "e": true
          }
        }
        """)
  }

  @Test(arguments: [JSONStyle.compact, .pretty, JSONStyle(isPretty: true, isSafeInHTML: true)])
  func `what is written reads back as the same value`(_ style: JSONStyle) throws {
    let value: JSON = [
      "empty": "", "ключ": ["значение", "عفرين", "a\u{0}b", "<!--"], "n": [0, -1.5e-300, 1e300],
      "deep": [[[[["x": [nil, true, false]]]]]],
    ]
    #expect(try JSON(parsing: value.serialised(style)) == value)
  }
}
