import SampleFiles
import Testing

@testable import Atlas

@Suite struct CrosswalkDraftTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func plan(
    _ features: String..., named name: String = "map.geojson", answers: String? = nil
  ) throws -> (ImportPlan, [ImportedFile]) {
    let text = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    let path = try folder.write(name, text)
    var request = LooseFiles()
    request.control = [path]
    request.crosswalk = try answers.map { try folder.write("answers.csv", $0) }
    var plan = try ImportPlan(request, guessing: [])
    let files = try plan.read(plan.tasks[0])
    return (plan, files)
  }

  private func lines(_ plan: ImportPlan) -> [String] {
    plan.draft.rows.map { row in
      "\(row.field),\(row.value),\(row.features),\(row.actor),\(row.status),\(row.date)"
    }
  }

  @Test func `every value of the likely fields stands in the draft, the largest first`() throws {
    let (plan, files) = try plan(
      feature(#""folder":"2026-01-01","fill":"red","height":1.5,"url":"https://a.b/c""#),
      feature(#""folder":"2026-01-01","fill":"blue","height":2.5"#, square(36, 33, side: 2)),
      feature(#""folder":"Contested","fill":"red","height":3.5"#))
    #expect(
      lines(plan) == [
        "folder,2026-01-01,2,,,2026-01-01", "folder,Contested,1,,contested,",
        "fill,blue,1,,,", "fill,red,2,,,",
      ])
    #expect(files[0].values.map(\.name) == ["folder", "fill"])
    #expect(files[0].fields == ["folder", "fill", "height", "url"])
  }

  @Test func `a status is filled in only where the word is one, an actor never is`() throws {
    let (plan, _) = try plan(
      feature(#""actor":"controlled by A","status":"Спірна /// contested /// x""#),
      named: "2026-01-01.geojson")
    #expect(
      lines(plan) == [
        "actor,controlled by A,1,,,", "status,Спірна /// contested /// x,1,,contested,",
      ])
  }

  @Test func `answers that are known are kept, and only new values added`() throws {
    let (plan, _) = try plan(
      feature(#""folder":"A1""#), feature(#""folder":"A2""#), feature(#""folder":"B""#),
      feature(#""folder":"C""#), named: "2026-01-01.geojson",
      answers: "field,value,actor,status,note\nfolder,B,b,claimed,seen\nfolder,A*,a,controlled,\n"
        + "folder,gone,g,controlled,\n")
    #expect(
      lines(plan) == [
        "folder,B,1,b,claimed,", "folder,A*,2,a,controlled,", "folder,gone,0,g,controlled,",
        "folder,C,1,,,",
      ])
    #expect(plan.draft.rows[0].note == "seen")
  }

  @Test func `files named by Unix times get one line that reads the day`() throws {
    for second in ["1767225600", "1767312000"] {
      try folder.write("m/\(second).json", collection(feature(#""name":"x""#)))
    }
    var plan = try ImportPlan(LooseFiles(), guessing: [folder.path + "/m"])
    for task in plan.tasks { _ = try plan.read(task) }
    #expect(lines(plan).last == "file,*,2,,,unix")
    #expect(plan.tasks.map(\.source) == ["m", "m"])
  }

  @Test(arguments: [
    (#""actor":"A""#, "map", "control", "it names an actor, 'actor'"),
    (##""fill":"#ff0000""##, "map", "control", "it is drawn by 'fill'"),
    (#""name":"A""#, "20260101", "control", "its name has a date"),
    (#""name":"A""#, "1767225600", "control", "its name has a date"),
    (#""name":"A""#, "map", "regions", "it names no actor"),
  ])
  func `what a layer is, is guessed by what it says`(
    _ properties: String, _ name: String, _ role: String, _ reason: String
  ) throws {
    let path = try folder.write(name + ".geojson", collection(feature(properties)))
    var plan = try ImportPlan(LooseFiles(), guessing: [path])
    let file = try #require(try plan.read(plan.tasks[0]).first)
    #expect(file.role.rawValue == role && file.reason == reason)
  }

  @Test(arguments: [
    ("claimant,date,actor,region,wording\n", "claims"),
    ("region,actor,status\n", "control-table"), ("name,longitude,latitude\n", "places"),
  ])
  func `what a table is, is guessed by its columns`(_ text: String, _ role: String) throws {
    let path = try folder.write("t.csv", text)
    var plan = try ImportPlan(LooseFiles(), guessing: [path])
    #expect(try plan.read(plan.tasks[0]).map(\.role.rawValue) == [role])
  }

  @Test func `a table that says nothing of itself is refused`() throws {
    let path = try folder.write("t.csv", "a,b\n1,2\n")
    var plan = try ImportPlan(LooseFiles(), guessing: [path])
    #expect(
      try refusal { _ = try plan.read(plan.tasks[0]) }.contains("--claims, --control or --places"))
  }

  @Test
  func `a file without polygons is refused, points beside polygons are left out with a notice`()
    throws
  {
    let point = #"{"type":"Point","coordinates":[36,33]}"#
    #expect(try refusal { _ = try plan(feature("", point)) }.hasSuffix("no polygon in the file"))
    let (_, files) = try plan(feature("", point), feature(#""fill":"red""#))
    #expect(files[0].count == 1)
    #expect(
      files[0].notices.map(\.message) == ["1 points or lines, which hold no ground, are left out"])
  }
}
