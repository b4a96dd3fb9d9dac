import Atlas
import Checks
import Testing

@Suite struct DatasetRemarkTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  private func check(claims: String, actor: String = "gov") throws -> Check {
    let package = try bench.write(
      #"""
      {"name":"d","controlshare":{"default_region":"nowhere",
        "actors":[{"id":"gov","name":"Government","aliases":["Army"]}]},
       "resources":[
        {"path":"regions.geojson","controlshare":{"role":"regions"}},
        {"path":"control.geojson","controlshare":{"role":"control","source":"map"}},
        {"path":"claims.csv","licenses":[{"name":"CC0-1.0"}],"controlshare":{"role":"claims"}}]}
      """#, "datapackage.json")
    _ = try bench.write(
      bench.collection([
        region(box(36, 34, 37, 35), "Homs", #","id":"1""#),
        region(box(37, 34, 38, 35), "Homs", #","id":"2""#),
      ]), "regions.geojson")
    _ = try bench.write(
      bench.collection([held(box(36, 34, 37, 35), by: actor)]), "control.geojson")
    _ = try bench.write("id,claimant,date,actor,region,wording\n" + claims, "claims.csv")
    var survey = DatasetSurvey()
    survey.add(dataset: package)
    return Check(survey)
  }

  @Test func `names in claims that mean nothing or two things are refused`() throws {
    let check = try check(
      claims: "a,X,2024-01-02,gov,Homs,all\nb,X,2024-01-02,rebels,1,all\nc,X,never,gov,1,all\n")
    let ambiguous = check.remarks.filter { $0.kind == .ambiguousName && $0.severity == .refused }
    #expect(ambiguous.map(\.place.line) == [2])
    let unresolved = check.remarks.filter {
      $0.kind == .unresolvedName && $0.severity == .refused
    }
    #expect(unresolved.map(\.place.line) == [3])
    #expect(try check.only(.badValue).place.line == 4)
    #expect(try check.only(.format).message.contains("'default_region' is 'nowhere'"))
  }

  @Test func `a claim before every map, and one long after, are named`() throws {
    let check = try check(claims: "a,X,2023-01-02,gov,1,all\nb,X,2024-06-01,gov,1,all\n")
    #expect(try check.only(.noSnapshot).place.line == 2)
    let stale = try check.only(.staleSnapshot)
    #expect(stale.place.line == 3 && stale.message.contains("152 days older"))
  }

  @Test func `an alias used as an id is an actor of its own`() throws {
    let check = try check(claims: "", actor: "Army")
    #expect(check.remarks.contains { $0.message.contains("a name of 'gov', but not its id") })
  }

  @Test func `an actor that the dataset does not list is noted`() throws {
    #expect(try check(claims: "", actor: "Militia").only(.unknownActor).severity == .note)
  }

  @Test func `the bundled dataset is fit`() throws {
    var survey = DatasetSurvey()
    let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    survey.add(dataset: "/\(tests)/Geodata/syria-2017-12")
    let check = Check(survey)
    #expect(check.files.count == 4)
    #expect(check.isFit)
  }
}
