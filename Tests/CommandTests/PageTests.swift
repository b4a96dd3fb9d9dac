import Foundation
import SampleFiles
import Testing

/// The page of a dataset and its drawings, as the command writes them.
@Suite struct PageTests {
  private let table = "Geodata/syria-governorates-table"

  @Test func `the page says the same wherever it is written`() throws {
    let folder = try Folder()
    let page = folder.path + "/page.html"
    try Command("report", table, "--quiet", "-o", page).ends(
      with: 0, stdout: .nothing, stderr: .nothing)
    let text = try String(contentsOf: URL(fileURLWithPath: page), encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>"))
    #expect(text.hasSuffix("</html>\n"))
    try Command("report", table, "--quiet", "--output", "-").ends(
      with: 0, stdout: .exactly(text), stderr: .nothing)
  }

  @Test func `without its renderer a png is refused before any work`() throws {
    try Command("report", "no such folder", "--format", "png", "-o", "-")
      .with("PATH", "/nowhere").isRefused(
        "--format png needs rsvg-convert, which is not there: install the package "
          + "librsvg2-bin, or take --format svg, which needs nothing")
  }

  @Test func `a drawing that is not there is named with those that are`() throws {
    try Command("report", table, "--quiet", "--format", "svg", "--draw", "map:2", "-o", "-")
      .isRefused(
        "no such drawing: there are 1 maps, 0 claims and 0 charts over time, "
          + "each numbered from 1")
  }
}
