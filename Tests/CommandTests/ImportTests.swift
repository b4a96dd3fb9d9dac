import SampleFiles
import Testing

@Suite struct ImportTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      "r.geojson",
      collection(
        feature(
          #""name":"North","note":"kept""#, square(36.123456789012345, 33.98765432109876)),
        feature(#""name":"South""#, square(36.123456789012345, 32.98765432109876))))
    try folder.write(
      "2026-01-01.geojson",
      collection(
        feature(##""fill":"#ff0000","n":1"##, square(36.5555555555555, 33.1111111111111)),
        feature(##""fill":"#0000ff""##, square(36.2222222222222, 33.3333333333333, side: 0.1))))
  }

  private let words =
    "field,value,actor,status\nfill,#ff0000,A,controlled\nfill,#0000ff,B,claimed\n"

  // The areas are those of Snyder 1987, eq. 3-12, by mpmath at 30 digits: 10,293.2212 and 103.1996 km².
  @Test func `what was found is said, and a dataset written with a crosswalk to fill in`() throws {
    try Command("import", "r.geojson", "2026-01-01.geojson", "-o", "d", in: folder).ends(
      with: 0,
      stdout: .exactly(
        """
        r.geojson
          regions (guessed: it names no actor), 2 features, about 20,497 km²
          coordinates: longitude and latitude
          fields: name, note

        2026-01-01.geojson
          control (guessed: it is drawn by 'fill'), 2 features, about 10,396 km²
          coordinates: longitude and latitude
          dates: 2026-01-01
          fields: fill, n
          fill: #ff0000, 10,293 km²; #0000ff, 103 km²

        Wrote d. What the source's words mean is for you to say: d/crosswalk.csv lists 2
        values, 2 without an answer. Give each feature an actor and a status by one of
        its values, or 'ignore'; leave other lines empty.

        """), stderr: .nothing)
    #expect(
      try folder.read("d/crosswalk.csv") == """
        field,value,features,area_km2,actor,status,date,note
        fill,#ff0000,1,10293.22,,,,
        fill,#0000ff,1,103.2,,,,

        """)
    try Command("compute", "d", in: folder).isRefused(
      """
      d/control/2026-01-01.geojson: d/crosswalk.csv has no answer for 2 values:
        fill '#ff0000': no actor, no status (1 feature, about 10,293 km²);
        fill '#0000ff': no actor, no status (1 feature, about 103 km²);
        fill in the line 'fill,#ff0000' or another for the same features; 'ignore' as the actor \
      leaves them out
      """)
  }

  @Test func `the dataset gives the very shares of the files it was made of`() throws {
    try folder.write("words.csv", words)
    let loose = try Command(
      "compute", "--regions", "r.geojson", "--control", "2026-01-01.geojson", "--crosswalk",
      "words.csv", "--format", "csv", in: folder
    ).uncoloured()
    _ = try Command(
      "import", "r.geojson", "2026-01-01.geojson", "-o", "d", "--crosswalk", "words.csv",
      "--source",
      folder.path.split(separator: "/").last.map(String.init) ?? "", in: folder
    ).uncoloured()
    #expect(loose.split(separator: "\n").count == 4)
    #expect(try Command("compute", "d", "--format", "csv", in: folder).uncoloured() == loose)
    #expect(try folder.read("d/regions/r.geojson").contains(#""note":"kept""#))
  }

  @Test func `a dataset is replaced only if asked, and its answers are taken over`() throws {
    let run = Command("import", "r.geojson", "2026-01-01.geojson", "-o", "d", in: folder)
    _ = try run.uncoloured()
    try folder.write("d/crosswalk.csv", words)
    try folder.write("d/README.md", "mine")
    try run.isRefused("d: is a dataset already; name another folder, or replace it with --force")
    #expect(try folder.read("d/crosswalk.csv") == words)
    _ = try run.adding("--force").uncoloured()
    #expect(
      try folder.read("d/crosswalk.csv") == """
        field,value,features,area_km2,actor,status,date,note
        fill,#ff0000,1,10293.22,A,controlled,,
        fill,#0000ff,1,103.2,B,claimed,,

        """)
    #expect(try folder.read("d/README.md") == "mine")
    #expect(try folder.names == ["2026-01-01.geojson", "d", "r.geojson"])
  }

  @Test func `no folder but a dataset is ever replaced`() throws {
    try folder.write("mine/notes.txt", "x")
    try Command("import", "r.geojson", "-o", "mine", "--force", in: folder).isRefused(
      "mine: is a folder with other things in it, name a new one")
    try Command("import", "r.geojson", "-o", "r.geojson", "--force", in: folder).isRefused(
      "r.geojson: is a file, name a folder")
  }

  @Test func `an import that fails leaves nothing behind`() throws {
    try folder.write("bad.geojson", collection(feature(#""x":1"#)))
    let before = try folder.names
    try Command("import", "r.geojson", "--regions", "bad.geojson", "-o", "d", in: folder).isRefused(
      "bad.geojson: feature 0: no name; name the property that holds it with --name-field "
        + "(there are: x)")
    #expect(try folder.names == before)
  }

  @Test func `a folder of daily files is one source`() throws {
    for day in ["20260101", "20260102", "20260103"] {
      try folder.write("maps/\(day).json", collection(feature(#""actor":"A""#)))
    }
    try Command("import", "--regions", "r.geojson", "--control", "maps", "-o", "d", in: folder)
      .ends(
        with: 0,
        stdout: .parts([
          "maps/20260101.json and 2 more files\n", "  dates: 3, from 2026-01-01 to 2026-01-03\n",
        ]), stderr: .nothing)
    try folder.write("d/crosswalk.csv", "field,value,actor,status\nactor,A,a,controlled\n")
    let rows = try Command("compute", "d", "--format", "csv", in: folder).uncoloured()
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",").prefix(4) }
    #expect(Set(rows.map { $0[1] }) == ["maps"] && Set(rows.map { $0[0] }).count == 3)
  }

  @Test func `a table of units is known by the names that publishers give to its columns`() throws {
    try folder.write("who.csv", "unit,actor,date\nNorth,A,2026-01-01\nSouth,B,2026-01-01\n")
    try Command("import", "r.geojson", "who.csv", "-o", "d", in: folder).ends(
      with: 0, stdout: .parts(["  control-table (guessed: it has units and actors), 2 rows"]),
      stderr: .nothing)
    let rows = try Command("compute", "d", "--format", "csv", in: folder).uncoloured()
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    #expect(Set(rows.map { $0[1] }) == ["who"] && Set(rows.map { $0[0] }) == ["2026-01-01"])
    _ = try Command("check", "d", in: folder).uncoloured()
  }

  @Test func `files are wanted`() throws {
    try Command("import", "-o", "d", in: folder).isWrongUsage("Name files to import.")
    try Command("compute", "--regions", "r.geojson", "--crosswalk", "w.csv", in: folder)
      .isWrongUsage("--crosswalk goes with --control: a dataset names its own.")
  }
}
