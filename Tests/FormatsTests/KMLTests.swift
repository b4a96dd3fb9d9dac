import Formats
import GeoJSON
import Testing

/// KML as conflict mappers write it; these tests need GDAL, but none of its programs.
@Suite(.enabled(if: Bench.hasLibrary, "GDAL is not there: no foreign format can be read"))
struct KMLTests {
  private let square =
    "<Polygon><outerBoundaryIs><LinearRing><coordinates>36,33,5 37,33,5 37,34,5 36,33,5"
    + "</coordinates></LinearRing></outerBoundaryIs></Polygon>"

  private func read(_ content: String) throws -> [Feature] {
    let bench = try Bench()
    let text =
      #"<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">\#(content)</kml>"#
    return try FormatSource(bench.write("map.kml", text)).read().features.features
  }

  private func placemark(_ name: String, _ more: String = "") -> String {
    "<Placemark><name>\(name)</name>\(more)\(square)</Placemark>"
  }

  private func text(_ key: String, of features: [Feature]) -> [String?] {
    features.map { $0.properties[key]?.string }
  }

  @Test func `a map that only links to another is not one on which nobody holds anything`() throws {
    let link = "<NetworkLink><Link><href>http://127.0.0.1:9/a.kml</href></Link></NetworkLink>"
    let error = #expect(throws: FormatError.self) { try read("<Document>\(link)</Document>") }
    #expect(
      error?.description.contains(
        "it links to 'http://127.0.0.1:9/a.kml', which is not opened; save what it links to")
        == true)
    let bench = try Bench()
    let both = try FormatSource(
      bench.write(
        "map.kml",
        #"<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>"#
          + placemark("A") + link + "</Document></kml>")
    ).read()
    #expect(both.features.features.count == 1)
    #expect(both.notices.contains { $0.hasPrefix("links to 'http://127.0.0.1:9/a.kml'") })
  }

  @Test func `folders within folders are told by their path, though their names repeat`() throws {
    let features = try read(
      """
      <Document><name>Map</name>\(placemark("A"))
      <Folder><name>2024-01-01</name>
        <Folder><name>Held &amp; claimed</name>\(placemark("B"))</Folder>
        <Folder><name><![CDATA[Contested]]></name>\(placemark("C"))</Folder>
      </Folder>
      <Folder><name>2024-01-02</name>\(placemark("D"))<!-- <Folder> -->
        <Folder><name>Contested</name>\(placemark("E"))</Folder>
      </Folder></Document>
      """)
    #expect(text("Name", of: features) == ["A", "B", "C", "D", "E"])
    #expect(
      text("folder", of: features) == [
        nil, "2024-01-01/Held & claimed", "2024-01-01/Contested", "2024-01-02",
        "2024-01-02/Contested",
      ])
  }

  @Test func `colours are those of the normal state, red first`() throws {
    // KML writes aabbggrr: 7f0000ff is half transparent red.
    let features = try read(
      """
      <Document>
      <Style id="red"><LineStyle><color>ff102030</color></LineStyle>
        <PolyStyle><color>7f0000ff</color></PolyStyle></Style>
      <Style id="lit"><PolyStyle><color>ffffffff</color></PolyStyle></Style>
      <StyleMap id="map"><Pair><key>normal</key><styleUrl>#red</styleUrl></Pair>
        <Pair><key>highlight</key><styleUrl>#lit</styleUrl></Pair></StyleMap>
      \(placemark("shared", "<styleUrl>#red</styleUrl>"))
      \(placemark("mapped", "<styleUrl>#map</styleUrl>"))
      \(placemark("own", "<Style><PolyStyle><color>ffcc8844</color></PolyStyle></Style>"))
      \(placemark("none"))</Document>
      """)
    #expect(text("style", of: features) == ["red", "map", nil, nil])
    #expect(text("fill", of: features) == ["#ff0000", "#ff0000", "#4488cc", nil])
    #expect(text("stroke", of: features) == ["#302010", "#302010", nil, nil])
  }

  @Test func `extended data and times are properties`() throws {
    let features = try read(
      """
      <Document>\(placemark(
        "A",
        "<description>d</description><TimeSpan><begin>2024-01-02</begin></TimeSpan>"
          + #"<ExtendedData><Data name="actor"><value>RU</value></Data></ExtendedData>"#))</Document>
      """)
    #expect(text("actor", of: features) == ["RU"])
    #expect(text("description", of: features) == ["d"])
    #expect(try #require(features.first?.properties["begin"]?.string).hasPrefix("2024-01-02"))
    #expect(features.first?.properties["tessellate"] == nil)
  }

  @Test func `several geometries are a collection whose polygons count, without heights`() throws {
    let features = try read(
      """
      <Document><Placemark><MultiGeometry>\(square)<Point><coordinates>36,33</coordinates></Point>
      </MultiGeometry></Placemark></Document>
      """)
    let ring = [[36.0, 33], [37, 33], [37, 34]]
    #expect(Sample.rings(features.first?.geometry, within: 0) == [ring])
  }

  @Test func `a network link is not followed`() throws {
    let features = try read(
      """
      <Document>\(placemark("A"))<NetworkLink><Link>
      <href>http://example.invalid/more.kml</href></Link></NetworkLink></Document>
      """)
    #expect(features.count == 1)
  }

  @Test func `an unfinished document is refused`() {
    #expect(throws: FormatError.self) { try read("<Document><Folder>") }
  }
}
