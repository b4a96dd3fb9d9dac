import Testing

@Suite struct GoldenTests {
  @Test(arguments: [
    ("GEOS 3.11.1, PROJ 9.1.1.", "GEOS <version>, PROJ <version>."),
    (#""GEOS": "3.11.1","#, #""GEOS": "<version>","#),
    (#""GEOS":"3.12.0""#, #""GEOS":"<version>""#),
    ("controlshare 0.1.0", "controlshare 0.1.0"),
    ("36.3054969,33.4706", "36.3054969,33.4706"),
    ("4246.165615120835,0.022829651834543364", "4246.16562,0.0228296518"),
    ("-36.123456789012", "-36.1234568"),
    ("2017-12-07", "2017-12-07"),
  ])
  func `versions and last digits are masked, nothing else`(_ text: String, _ masked: String) {
    #expect(Golden.masked(text) == masked)
  }
}
