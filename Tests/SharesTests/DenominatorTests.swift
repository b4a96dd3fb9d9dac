import Atlas
import Geodesy
import Geometry
import Shares
import Testing

/// The regions of the bundled dataset against other software with more digits.
@Suite struct DenominatorTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(3)
    .reduce("") { "\($0)/\($1)" } + "/Geodata/syria-2017-12"

  private func regions(_ edges: EdgeModel) throws -> [String: PreparedRegion] {
    let options = MeasuringOptions(edges: edges)
    let dataset = try Dataset(folder: Self.folder)
    let regions = try dataset.regions.map { try PreparedRegion($0, options: options) }
    return Dictionary(regions.map { ($0.id, $0) }) { first, _ in first }
  }

  @Test func `every region of Syria has its exact area under straight edges`() throws {
    let regions = try regions(.straight)
    #expect(regions.count == Denominators.areas.count)
    for (id, exact, _) in Denominators.areas {
      let region = try #require(regions[id], "\(id)")
      #expect(region.repairs.isEmpty, "\(id)")
      #expect(abs(region.area / exact - 1) < 1e-12, "\(id)")
    }
  }

  @Test func `every region of Syria has its geodesic area under geodesic edges`() throws {
    let regions = try regions(.geodesic)
    for (id, _, exact) in Denominators.areas {
      let region = try #require(regions[id], "\(id)")
      // geod_polygon rounds to about 0.1 m² for each of up to 200 edges.
      #expect(abs(region.area - exact) < 1e-9 * exact + 0.02, "\(id)")
    }
  }

  @Test func `the geodesic area of the original rings needs no densifying`() throws {
    let regions = try regions(.straight)
    for (id, _, exact) in Denominators.areas {
      let region = try #require(regions[id], "\(id)")
      #expect(abs(GeodesicArea.area(of: region.ground) - exact) < 1e-9 * exact + 0.02, "\(id)")
    }
  }

  @Test func `the two edge models differ by what a coarse border makes of them`() throws {
    let straight = try #require(try regions(.straight)["SY"]).area
    let geodesic = try #require(try regions(.geodesic)["SY"]).area
    // 49.26 km² by the oracle.
    #expect(abs(straight - geodesic - 49.263_45e6) < 10)
  }

  @Test func `Syria has the area its publisher's polygons have in geodesics`() throws {
    // 185 944 km², the UNDOF zone's 261 km² included.
    let regions = try regions(.geodesic)
    let syria = try #require(regions["SY"]).area
    let without = try #require(regions["SY-excluding-UNDOF"]).area
    let zone = try #require(regions["SY-undof-zone"]).area
    #expect(abs(syria / 185_944e6 - 1) < 2e-4)
    #expect(abs(zone / 261e6 - 1) < 2e-4)
    #expect(abs(without + zone - syria) < 1)
  }

  @Test func `the governorates and the UNDOF zone make up the country`() throws {
    let regions = try regions(.straight)
    let parts = regions.values.filter {
      $0.region.level == "governorate" || $0.region.level == "zone"
    }
    #expect(parts.count == 15)
    let sum = parts.reduce(0) { $0 + $1.area }
    let country = try #require(regions["SY"]).area
    #expect(abs(sum / country - 1) < 1e-9)
  }
}
