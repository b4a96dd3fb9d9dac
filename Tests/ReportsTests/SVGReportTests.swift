import Foundation
import Reports
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGReportTests {
  private func document(_ drawing: SVGReport.Drawing, of scene: HTMLScene) throws -> [UInt8] {
    try #require(SVGReport.document(drawing, of: scene.content()))
  }

  /// Letters, elements and the reason of the first fault of a document, read by a parser of XML.
  private func parsed(_ bytes: [UInt8]) -> (text: String, elements: Set<String>, isSound: Bool) {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    let isSound = parser.parse()
    return (reader.text, reader.elements, isSound)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var text = ""
    var elements: Set<String> = []
    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) { elements.insert(name) }
  }

  @Test(arguments: [SVGReport.Drawing.map(1), .map(3), .claim(1), .series(1)])
  func `each drawing is sound XML, its words are text, and it is the same twice`(
    _ drawing: SVGReport.Drawing
  ) throws {
    let bytes = try document(drawing, of: HTMLScene())
    #expect(try document(drawing, of: HTMLScene()) == bytes)
    let parsed = parsed(bytes)
    #expect(parsed.isSound)
    #expect(parsed.text.contains("North"))
    #expect(parsed.elements.contains("text"))
  }

  @Test(arguments: [SVGReport.Drawing.map(1), .claim(1), .series(1)])
  func `hostile names stay text in drawings`(_ drawing: SVGReport.Drawing) throws {
    var scene = HTMLScene()
    scene.actor = "<script>alert(1)</script>"
    scene.land = "]]>&\u{0}<b"
    scene.source = "\"onload=\"x\u{FFFF}"
    let parsed = parsed(try document(drawing, of: scene))
    #expect(parsed.isSound)
    #expect(parsed.elements.isDisjoint(with: ["script", "b", "image", "foreignObject"]))
    #expect(parsed.text.contains("<script>"))
  }

  @Test func `a map names projection, date, source and scale`() throws {
    let text = parsed(try document(.map(1), of: HTMLScene())).text
    for word in ["Lambert azimuthal equal-area", "2022-01-08", "the map", "50 km", "contested"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func `there is no drawing beyond the last`() throws {
    let content = try HTMLScene().content()
    #expect(SVGReport.document(.map(4), of: content) == nil)
    #expect(SVGReport.document(.claim(2), of: content) == nil)
    #expect(SVGReport.document(.series(99), of: content) == nil)
    #expect(SVGReport.document(.map(0), of: content) == nil)
    #expect(SVGReport.counts(of: content).maps == 3)
  }
}
