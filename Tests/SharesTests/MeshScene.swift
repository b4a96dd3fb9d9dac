import Atlas
import Foundation
import Geometry
import SeededNumbers
import Shares

/// Generated regions and control whose borders coincide and whose vertices are shared.
///
/// All corners are those of one uneven mesh: regions are blocks of it, side by side and one within
/// another; control is blocks, triangles between corners, and stars with a corner or two on the mesh.
struct MeshScene {
  var regions: [[Coordinate]] = []
  /// The hole of the first region, which is the second region, if there is one.
  var hole: [Coordinate]?
  var areas: [ControlArea] = []

  /// Seeds from a first one on; ten times as many with CONTROLSHARE_THOROUGH=1.
  static func seeds(from first: UInt64, _ count: UInt64) -> Range<UInt64> {
    let isThorough = ProcessInfo.processInfo.environment["CONTROLSHARE_THOROUGH"] == "1"
    return first..<(first + count * (isThorough ? 10 : 1))
  }

  private static let cells = 6
  private var mesh: [[Coordinate]] = []

  /// Draws a scene; of a plain one, all ground is controlled and of unknown accuracy.
  init(seed: UInt64, isPlain: Bool) throws {
    var random = SplitMix(seed: seed)
    drawMesh(&random)
    drawRegions(&random)
    for _ in 0..<Int.random(in: 1...7, using: &random) {
      let actor = ["A", "A", "B", "C"][Int.random(in: 0...3, using: &random)]
      let status = isPlain ? .controlled : Self.status(&random)
      let accuracy: Double? =
        isPlain ? nil : [nil, 200, 1000, 1000][Int.random(in: 0...3, using: &random)]
      let ring = feature(&random)
      areas.append(
        ControlArea(
          actor: actor, status: status, outline: [UncheckedPolygon([ring])], accuracy: accuracy,
          location: FeatureLocation(file: "control", feature: areas.count)))
    }
  }

  /// The regions, prepared.
  func prepared(options: MeasuringOptions = MeasuringOptions()) throws -> [PreparedRegion] {
    try regions.indices.map { index in
      let rings = index == 0 && hole != nil ? [regions[0]] + [hole ?? []] : [regions[index]]
      return try region("R\(index)", UncheckedPolygon(rings), options: options)
    }
  }

  private static func status(_ random: inout SplitMix) -> Status {
    let statuses: [Status] = [
      .controlled, .controlled, .controlled, .contested, .claimed, .presence, .unknown,
    ]
    return statuses[Int.random(in: statuses.indices, using: &random)]
  }

  private mutating func drawMesh(_ random: inout SplitMix) {
    let west = Double.random(in: -170...160, using: &random)
    let south = Double.random(in: -70...65, using: &random)
    let step = Double.random(in: 0.02...0.5, using: &random)
    mesh = (0...Self.cells).map { row in
      (0...Self.cells).map { column in
        let shift = (0..<2).map { _ in Double.random(in: -0.3...0.3, using: &random) }
        return Coordinate(
          west + step * (Double(column) + shift[0]), south + step * (Double(row) + shift[1]))
      }
    }
  }

  /// Four blocks around a corner of the mesh; in half of the scenes the first has an enclave.
  private mutating func drawRegions(_ random: inout SplitMix) {
    let (row, column) = (
      Int.random(in: 1...Self.cells - 1, using: &random),
      Int.random(in: 1...Self.cells - 1, using: &random)
    )
    if Bool.random(using: &random) {
      regions = [
        block(0, 0, Self.cells, Self.cells), block(2, 2, 4, 4),
      ]
      hole = block(2, 2, 4, 4)
      return
    }
    regions = [
      block(0, 0, row, column), block(0, column, row, Self.cells),
      block(row, 0, Self.cells, column), block(row, column, Self.cells, Self.cells),
    ]
  }

  /// A closed ring along the mesh from a row and column to another.
  private func block(_ south: Int, _ west: Int, _ north: Int, _ east: Int) -> [Coordinate] {
    var ring = (west..<east).map { mesh[south][$0] }
    ring += (south..<north).map { mesh[$0][east] }
    ring += (west + 1...east).reversed().map { mesh[north][$0] }
    ring += (south + 1...north).reversed().map { mesh[$0][west] }
    return ring + [ring[0]]
  }

  private func feature(_ random: inout SplitMix) -> [Coordinate] {
    switch Int.random(in: 0...3, using: &random) {
    case 0, 1:
      let rows = Self.twoOf(Self.cells, &random)
      let columns = Self.twoOf(Self.cells, &random)
      return block(rows.0, columns.0, rows.1, columns.1)
    case 2:
      let rows = Self.twoOf(Self.cells, &random)
      let columns = Self.twoOf(Self.cells, &random)
      let ring = [
        mesh[rows.0][columns.0], mesh[rows.0][columns.1], mesh[rows.1][columns.0],
      ]
      return ring + [ring[0]]
    default: return star(&random)
    }
  }

  /// A star around a place in the mesh, every third corner one of the mesh where that keeps it simple.
  private func star(_ random: inout SplitMix) -> [Coordinate] {
    let corner = mesh[Int.random(in: 0...Self.cells, using: &random)][
      Int.random(in: 0...Self.cells, using: &random)]
    let other = mesh[Int.random(in: 0...Self.cells, using: &random)][
      Int.random(in: 0...Self.cells, using: &random)]
    let step = mesh[0][1].longitude - mesh[0][0].longitude
    let centre = Coordinate(corner.longitude + step / 7, corner.latitude - step / 5)
    var tips = [corner, other].filter { $0 != centre }
    // Three directions less than half a turn apart keep the ring around its centre, and simple.
    var directions = [(1.0, 0.1), (-0.6, 0.9), (-0.5, -1.0)]
    directions += (0..<Int.random(in: 0...6, using: &random)).map { _ in
      (Double.random(in: -1...1, using: &random), Double.random(in: -1...1, using: &random))
    }
    for (east, north) in directions {
      let reach = step * Double.random(in: 0.5...4, using: &random)
      tips.append(Coordinate(centre.longitude + east * reach, centre.latitude + north * reach))
    }
    // Around the centre by the pseudo-angle of each direction, one tip to a direction.
    var seen: Set<Double> = []
    let ring = tips.map { (Self.turn($0, centre), $0) }
      .filter { seen.insert($0.0).inserted }.sorted { $0.0 < $1.0 }.map(\.1)
    return ring + [ring[0]]
  }

  /// A number that grows with the angle of a direction, 0…4.
  private static func turn(_ tip: Coordinate, _ centre: Coordinate) -> Double {
    let (x, y) = (tip.longitude - centre.longitude, tip.latitude - centre.latitude)
    let part = x / (abs(x) + abs(y))
    return y >= 0 ? 1 - part : 3 + part
  }

  private static func twoOf(_ count: Int, _ random: inout SplitMix) -> (Int, Int) {
    let first = Int.random(in: 0..<count, using: &random)
    return (first, Int.random(in: first + 1...count, using: &random))
  }
}
