import Checks
import Foundation
import Reports
import Shares
import Testing

@Suite struct ReportTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  private func bowTie() throws -> Check {
    try bench.control(held("[[36,34],[37,35],[37,34],[36,35],[36,34]]"))
  }

  @Test func `the text ends with the verdict and names place and size`() throws {
    let text = String(decoding: ChecksReport.text(try bowTie()), as: UTF8.self)
    #expect(text.hasSuffix("measuring would refuse: 1 (1 refused, 1 repaired)\n"))
    #expect(text.contains("feature 0, ring 0, vertex 0, at 36.5 34.5: the edge after"))
    #expect(text.contains("the one after vertex 2, 2,547 km²"))
    let sound = try bench.control(held(box(36, 34, 37, 35)))
    let fit = String(decoding: ChecksReport.text(sound), as: UTF8.self)
    #expect(fit.hasSuffix("nothing found\n\nfit to measure\n"))
  }

  @Test func `the text shows a few of each kind unless all are wanted`() throws {
    let features = (0..<9).map { held(hole(Double(36 + $0), 34, Double(37 + $0), 35)) }
    let path = try bench.write(bench.collection(features), "control.geojson")
    let check = bench.check([path])
    let brief = String(decoding: ChecksReport.text(check), as: UTF8.self)
    #expect(brief.contains("winding × 9") && brief.contains("and 6 more (--all)"))
    let full = String(decoding: ChecksReport.text(check, isFull: true), as: UTF8.self)
    #expect(full.contains("feature 8, ring 0") && !full.contains("more (--all)"))
  }

  @Test func `JSON has the schema, the verdict and every remark with its place`() throws {
    let check = try bowTie()
    let provenance = Provenance(
      tool: "0", libraries: [], title: "", options: MeasuringOptions(), inputs: [], notices: [])
    let json = try JSONSerialization.jsonObject(
      with: Data(ChecksReport.json(check, provenance: provenance)))
    let root = try #require(json as? [String: Any])
    #expect(root["schema"] as? String == "controlshare/check/1")
    #expect(root["fit"] as? Bool == false)
    let remarks = try #require(root["remarks"] as? [[String: Any]])
    #expect(remarks.count == check.remarks.count)
    let crossing = try #require(remarks.first { $0["kind"] as? String == "self-intersection" })
    #expect(crossing["severity"] as? String == "repaired")
    #expect(crossing["vertex"] as? Int == 0 && crossing["longitude"] as? Double == 36.5)
  }

  @Test func `CSV has one row per remark under its header`() throws {
    let check = try bowTie()
    let lines = String(decoding: ChecksReport.csv(check), as: UTF8.self).split(separator: "\n")
    #expect(
      lines[0] == """
        severity,kind,file,line,feature,polygon,ring,vertex,longitude,latitude,area_km2,message,\
        consequence
        """)
    #expect(lines.count == check.remarks.count + 1)
  }
}
