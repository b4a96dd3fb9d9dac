import Formats
import Testing

@Suite struct LibraryTests {
  @Test func `GDAL is loaded and tells its version, or says what is missing`() {
    do throws(FormatError) {
      let version = try Formats.version()
      #expect(version.wholeMatch(of: /[3-9]\.\d+\.\d+.*/) != nil)
    } catch {
      #expect("\(error)".contains("needs GDAL"))
    }
  }
}
