import GeoJSON
import SeededNumbers
import Testing

/// Nothing a file holds may stop the program other than by an error.
@Suite struct HostileInputTests {
  static let good = Array(
    #"""
    {"name":"ü","type":"FeatureCollection","features":[
    {"type":"Feature","id":1,"properties":{"a":"\u00e9\n","b":[1e5,null,true]},"geometry":
    {"type":"MultiPolygon","coordinates":[[[[36.1234567,-33.5],[37.5,33.25],[ 38, 34 ],
    [36.12345678901234567,-33.5]],[]],[]]}},
    {"geometry":{"coordinates":[[[1,2],[3,4,5],[6.0e0,7],[1,2]]],"type":"Polygon"},"type":"Feature"},
    {"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[
    {"type":"Point","coordinates":[0.5,1]}]},"properties":null}],"crs":{}}
    """#.utf8)

  @Test func `the good file is good`() throws {
    #expect(try FeatureReader().read(Self.good).features.count == 3)
  }

  @Test func `a file cut off at any byte is refused at its end or before`() throws {
    for length in 0..<Self.good.count {
      let cut = Array(Self.good[..<length])
      let error = try #require(throws: JSONError.self) {
        try FeatureReader(keeping: ["b"]).read(cut)
      }
      try #require((0...length).contains(error.location.byteOffset))
    }
  }

  @Test func `4,000 damaged files are read or refused with a place inside them`() throws {
    var random = SplitMix(seed: 11)
    let interesting = Array("[]{},:\"\\-+.eE0123456789ntf \n\u{1E}".utf8) + [0, 0x80, 0xC3, 0xFF]
    var refused = 0
    for _ in 0..<4000 {
      var bytes = Self.good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte = interesting.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default:
          let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
          bytes.insert(
            contentsOf: bytes[place..<end], at: Int.random(in: 0...place, using: &random))
        }
      }
      do {
        _ = try FeatureReader().read(bytes)
      } catch {
        refused += 1
        let place = error.location
        try #require((0...bytes.count).contains(place.byteOffset) && !error.description.isEmpty)
        let before = bytes[..<place.byteOffset]
        let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
        try #require(place.line == before.filter { $0 == 10 }.count + 1)
        try #require(place.column == place.byteOffset - lineStart + 1)
      }
    }
    #expect(refused > 2000)
  }

  @Test func `the lines of features are counted right behind damage that is no error`() throws {
    var random = SplitMix(seed: 12)
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for byte in Self.good {
        bytes.append(byte)
        if byte == UInt8(ascii: ","), Bool.random(using: &random) {
          let blanks = Int.random(in: 0...20, using: &random)
          bytes += (0..<blanks).map { _ in [10, 32, 13, 9, 32].randomElement(using: &random) ?? 32 }
        }
      }
      for feature in try FeatureReader().read(bytes).features {
        let place = feature.location
        let before = bytes[..<place.byteOffset]
        let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
        try #require(place.line == before.filter { $0 == 10 }.count + 1)
        try #require(place.column == place.byteOffset - lineStart + 1)
        try #require(bytes[place.byteOffset] == UInt8(ascii: "{"))
      }
    }
  }
}
