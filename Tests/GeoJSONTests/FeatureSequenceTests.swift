import GeoJSON
import SeededNumbers
import Testing

/// Sequences in pieces, compared with the same text read whole.
@Suite struct FeatureSequenceTests {
  private struct Reading: Equatable {
    var features: [Feature] = []
    var error: JSONError?
    var mostHeld = 0

    static func == (one: Reading, other: Reading) -> Bool {
      one.features == other.features && one.error == other.error
    }
  }

  private func whole(_ bytes: [UInt8], keeping: Set<String>? = nil) -> Reading {
    var reading = Reading()
    do {
      _ = try FeatureReader(keeping: keeping).forEachFeature(in: bytes.span) {
        reading.features.append($0)
      }
    } catch {
      reading.error = error as? JSONError
    }
    return reading
  }

  private func inPieces(
    _ bytes: [UInt8], ending ends: [Int], keeping: Set<String>? = nil
  ) -> Reading {
    var reading = Reading()
    var sequence = FeatureSequence(FeatureReader(keeping: keeping))
    do {
      var start = 0
      for end in ends + [bytes.count] {
        try sequence.take(bytes[start..<end]) { reading.features.append($0) }
        reading.mostHeld = max(reading.mostHeld, sequence.heldBytes)
        start = end
      }
      try sequence.finish { reading.features.append($0) }
    } catch {
      reading.error = error
    }
    return reading
  }

  private func inPieces(
    _ bytes: [UInt8], of size: Int, keeping: Set<String>? = nil
  ) -> Reading {
    inPieces(bytes, ending: Array(stride(from: size, to: bytes.count, by: size)), keeping: keeping)
  }

  private static let polygon =
    #"{"type":"Feature","properties":{"name":"Ж\u00e4","n":[1,{"a":null}],"x":-12.5e-3},"#
    + #""geometry":{"type":"Polygon","coordinates":[[[0,0],[10.25,0],[10,1e1],[0,0]]]},"id":7}"#
  private static let point = #"{"type":"Point","coordinates":[102.0,0.5]}"#
  private static let late =
    #"{"geometry":{"coordinates":[[1,2],[3,4]],"type":"LineString"},"type":"Feature"}"#
  private static let indented = "{\n  \"type\": \"Point\",\r\n  \"coordinates\": [\n 1, 2 ]\n}"

  /// Sequences that are sound.
  static let sound = [
    [polygon, point, late].joined(separator: "\n") + "\n",
    [polygon, point, late].joined(separator: "\r\n"),
    "\u{FEFF}" + [late, "", "  ", polygon, "\t\r", point].joined(separator: "\n") + "\n\n \n",
    [indented, point, indented].joined(separator: "\n"),
    indented,
    "\u{1E}\(polygon)\n\u{1E}\(point)\n\u{1E}\(late)\n",
    "\n\u{1E}\u{1E} \u{1E}\(late)\u{1E}\n\u{1E}\(indented)\n\n\u{1E}\(point)",
    "\u{FEFF} \u{1E}\(point)\u{1E}",
    "\u{1E}",
  ]

  /// Sequences with a fault: what the words of the error quote may lie beyond a piece.
  static let faulty = [
    "", " \n ", "\u{FEFF}", "PK", "{", "[]", "nonsense of many letters",
    "\(point) \(point)", "\(point)\nnonsense of many letters", "\(point)\n[1]",
    "\(point)\n{\"type\":\"FeatureCollection\",\"features\":[]}\n\(point)",
    "\(point)\n{\"type\":\"Pointless\"}\n\(point)", "\(point)\n{}\n\(point)",
    "\(point)\n\u{1E}\(point)", "\u{1E}\(point)\n\(point)",
    "\u{1E}\(point)\n\u{1E}{\"type\":\"Point\"\u{1E}\(point)",
    "\(point)\n{\"type\":\"Point\",\"coordinates\":[1e\(String(repeating: "9", count: 90)),2]}\n",
    "\(point)\n{\"type\":\"Point\",\"coordinates\":[0\(String(repeating: "1", count: 90)),2]}\n",
    "\(point)\n{\"type\":\"Point\",\"coordinates\":[1]}\n\(point)",
    "\(point)\n{\"type\":\"Feature\",\"properties\":{\"a\":1,\"a\":\"\(indented.count)\"},"
      + "\"geometry\":null}\n\(point)",
    "\(point)\n{\"a\":\"\\uD800\",\"type\":\"Point\",\"coordinates\":[1,2]}\n\(point)",
    "\(point)\n\(String(repeating: "[", count: 600))",
    "\(point)\n{\"a\":\(String(repeating: "[", count: 600))\n\(point)",
  ]

  @Test(arguments: sound + faulty)
  func `in pieces a sequence is what it is whole`(text: String) {
    let bytes = Array(text.utf8)
    let expected = whole(bytes)
    for cut in 0...bytes.count {
      #expect(inPieces(bytes, ending: [cut]) == expected, "cut before byte \(cut)")
    }
    for keeping in [nil, ["name"]] as [Set<String>?] {
      let expected = whole(bytes, keeping: keeping)
      for size in [1, 2, 3, 7, 64, 65, 100] {
        #expect(inPieces(bytes, of: size, keeping: keeping) == expected, "pieces of \(size)")
      }
    }
  }

  @Test(arguments: sound)
  func `a sequence that is cut off at any byte ends with the error of the whole read`(
    text: String
  ) {
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      let start = Array(bytes[..<end])
      let expected = whole(start)
      #expect(inPieces(start, of: 1) == expected)
      #expect(inPieces(start, ending: [end / 2]) == expected)
    }
  }

  @Test func `a sequence with bytes changed at random reads alike whole and in pieces`() {
    var numbers = SplitMix(seed: 8142)
    let signs = Array("{}[]\",:\\u0-.eE1\n\r \u{1E}tfnx".utf8) + [0, 0x80, 0xC3, 0xFF]
    var errors: Set<String> = []
    for round in 0..<2000 {
      var bytes = Array(Self.sound[round % Self.sound.count].utf8)
      for _ in 0..<Int.random(in: 1...3, using: &numbers) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: bytes[place] = signs.randomElement(using: &numbers) ?? 0
        case 1: bytes.remove(at: place)
        default: bytes.insert(signs.randomElement(using: &numbers) ?? 0, at: place)
        }
      }
      // Long enough that an error is known before the end.
      bytes += Array("\n\(Self.polygon)\n\(Self.polygon)".utf8)
      let expected = whole(bytes)
      if FeatureSequence.isBegun(by: bytes.span) == false { continue }
      let size = Int.random(in: 1...80, using: &numbers)
      #expect(inPieces(bytes, of: size) == expected, "round \(round), pieces of \(size)")
      if let error = expected.error { errors.insert("\(error.reason)") }
    }
    #expect(errors.count > 50)
  }

  @Test func `no more is held than a record and a piece`() {
    let lines = String(repeating: Self.polygon + "\n", count: 2000)
    let texts = [
      lines, String(repeating: "\u{1E}" + Self.polygon, count: 2000),
      lines + Self.polygon,
    ]
    for text in texts {
      let reading = inPieces(Array(text.utf8), of: 1000)
      #expect(reading.features.count >= 2000)
      #expect(reading.mostHeld < Self.polygon.utf8.count + 1000)
    }
    let tall = Self.indented.replacing(
      "1, 2", with: "1" + String(repeating: "\n", count: 20_000) + ",2")
    let reading = inPieces(Array([tall, tall, tall, tall].joined(separator: "\n").utf8), of: 100)
    #expect(reading.features.count == 4)
    #expect(reading.mostHeld < 2 * tall.utf8.count + 200)
  }

  @Test func `an error is told as soon as no further byte can change it`() {
    var sequence = FeatureSequence()
    let bytes = Array("\(Self.point)\n{\"type\":\"Point\",]\n\(Self.polygon)\n".utf8)
    #expect(throws: JSONError.self) { try sequence.take(bytes) { _ in } }
  }

  @Test(
    arguments: [
      (point + "\n" + point, true), (late, true), ("\u{FEFF}\u{1E}", true),
      (" \n{\"type\":\"Poi", nil),
      (#"{"type":"FeatureCollection","fea"#, false), (#"{"geometry":{"type":"Point""#, nil),
      ("", nil), ("actor,date\n" + String(repeating: "a,b\n", count: 30), false),
      (#"{"type":"Topology","# + String(repeating: " ", count: 99), false),
    ] as [(String, Bool?)])
  func `the first bytes tell a sequence`(text: String, isSequence: Bool?) {
    #expect(FeatureSequence.isBegun(by: Array(text.utf8).span) == isSequence)
  }
}
