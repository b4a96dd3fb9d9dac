import Foundation
import GeoJSON
import Geometry

/// A map made from a seed: regions side by side with rough common borders, and rough overlapping areas
/// of control of two actors, all coordinates with seven decimals.
struct GeneratedMap {
  /// The regions, row by row.
  let regions: [Polygon]
  /// The control areas.
  let control: [Polygon]

  /// Draws a map of a country of about five degrees.
  ///
  /// - Parameters:
  ///   - rows: how many rows of as many regions.
  ///   - areas: how many control areas.
  ///   - vertices: how many vertices each of them has.
  ///   - seed: the same numbers for the same seed.
  init(rows: Int = 16, areas: Int = 14, vertices: Int = 1500, seed: UInt64 = 1) {
    var random = SplitMix(seed: seed)
    let step = 5.0 / Double(rows)
    let corners = (0...rows).map { row in
      (0...rows).map { column in
        Coordinate(
          36 + step * (Double(column) + .random(in: -0.3...0.3, using: &random)),
          32 + step * (Double(row) + .random(in: -0.3...0.3, using: &random)))
      }
    }
    var across: [[[Coordinate]]] = []
    var along: [[[Coordinate]]] = []
    for row in 0...rows {
      across.append(
        (0..<rows).map { Self.rough(corners[row][$0], corners[row][$0 + 1], &random) })
      if row < rows {
        along.append(
          (0...rows).map { Self.rough(corners[row][$0], corners[row + 1][$0], &random) })
      }
    }
    regions = (0..<rows * rows).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: rows)
      let open =
        across[row][column].dropLast() + along[row][column + 1].dropLast()
        + across[row + 1][column].reversed().dropLast()
        + along[row][column].reversed().dropLast()
      return Polygon(shell: Ring(trusted: Array(open) + [corners[row][column]].map(Self.rounded)))
    }
    control = (0..<areas).map { _ in
      let centre = Coordinate(
        .random(in: 37...40, using: &random), .random(in: 33...36, using: &random))
      return Self.blob(
        centre, radius: .random(in: 0.3...0.6, using: &random), vertices, &random)
    }
  }

  /// The control areas as a GeoJSON file, the first half held by one actor, the rest by another.
  func controlFile(date: String) -> [UInt8] {
    Self.file(control) { index in
      ["actor": .string(index * 2 < control.count ? "alpha" : "beta"), "date": .string(date)]
    }
  }

  /// The regions as a GeoJSON file.
  func regionsFile() -> [UInt8] {
    Self.file(regions) { ["id": .string("R\($0)"), "name": .string("Region \($0)")] }
  }

  /// How many vertices the control areas have.
  var controlVertices: Int { control.reduce(0) { $0 + $1.vertexCount } }

  /// How many vertices the regions have.
  var regionVertices: Int { regions.reduce(0) { $0 + $1.vertexCount } }

  private static func file(
    _ polygons: [Polygon], _ properties: (Int) -> KeyValuePairs<String, JSON>
  ) -> [UInt8] {
    var text = #"{"type":"FeatureCollection","features":["#
    for (index, polygon) in polygons.enumerated() {
      let members = properties(index).map { #""\#($0)":"\#($1.string ?? "")""# }
      let positions = polygon.shell.coordinates.map { "[\($0.longitude),\($0.latitude)]" }
      text += index > 0 ? ",\n" : "\n"
      text += #"{"type":"Feature","properties":{\#(members.joined(separator: ","))},"#
      text +=
        #""geometry":{"type":"Polygon","coordinates":[[\#(positions.joined(separator: ","))]]}}"#
    }
    return Array((text + "\n]}\n").utf8)
  }

  /// A line between two corners, its midpoints displaced until no segment is longer than a kilometre
  /// or so; by at most a tenth of the segment, so that it meets no other line.
  private static func rough(
    _ start: Coordinate, _ end: Coordinate, _ random: inout SplitMix
  ) -> [Coordinate] {
    var line = [rounded(start), rounded(end)]
    for _ in 0..<5 {
      var finer = [line[0]]
      for (a, b) in zip(line, line.dropFirst()) {
        let shift = Double.random(in: -0.1...0.1, using: &random)
        let (east, north) = (b.longitude - a.longitude, b.latitude - a.latitude)
        finer.append(
          rounded(
            Coordinate(
              (a.longitude + b.longitude) / 2 - shift * north,
              (a.latitude + b.latitude) / 2 + shift * east)))
        finer.append(b)
      }
      line = finer
    }
    return line
  }

  /// A polygon seen from its centre as a function of the angle, hence simple.
  private static func blob(
    _ centre: Coordinate, radius: Double, _ vertices: Int, _ random: inout SplitMix
  ) -> Polygon {
    let waves = (1...200).map { number in
      (
        Double(number), 0.6 / pow(Double(number), 1.1),
        Double.random(in: 0...(2 * .pi), using: &random)
      )
    }
    let ring = (0..<vertices).map { index in
      let angle = 2 * Double.pi * Double(index) / Double(vertices)
      let noise = waves.reduce(0) { $0 + $1.1 * cos($1.0 * angle + $1.2) }
      let r = radius * exp(0.35 * noise)
      return rounded(
        Coordinate(centre.longitude + 1.2 * r * cos(angle), centre.latitude + r * sin(angle)))
    }
    return Polygon(shell: Ring(trusted: ring + [ring[0]]))
  }

  private static func rounded(_ place: Coordinate) -> Coordinate {
    Coordinate((place.longitude * 1e7).rounded() / 1e7, (place.latitude * 1e7).rounded() / 1e7)
  }
}

/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
