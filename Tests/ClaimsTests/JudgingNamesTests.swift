import Atlas
import Claims
import Testing

/// Names in a phrase against the actor and the region it is judged for.
@Suite struct JudgingNamesTests {
  let scene = Scene().holding(0, 0.3).with {
    for (index, name) in ["Landia", "Alfa", "Bravo", "Charlie", "Delta"].enumerated() {
      $0.regions[index].name = name
    }
    var whole = Scene.region("R2", 0, 1, level: "country", parent: nil)
    whole.name = "Landia without the islands"
    $0.regions.append(whole)
    $0.actors = [
      Actor(id: "A", name: "Red Front", aliases: ["Red forces"]), Actor(id: "B", name: "SDF"),
    ]
  }

  @Test(arguments: [
    ("3 % of Alfa", "R", "--region 'Alfa'"),
    ("5 % of Alfa and 2 % of Bravo", "R", "--region 'Alfa'"),
    ("present in Bravo", "D1", "--region 'Bravo'"),
    ("no territory in Delta", "R", "--region 'Delta'"),
    ("30 % of Landia", "D1", "--region 'Landia'"),
    ("3 % of Landia in Alfa", "D1", "--region 'Landia'"),
    ("30 % of Landia without the islands", "R", "--region 'Landia without the islands'"),
    ("SDF controls 25 %", "R", "--actor 'SDF'"), ("Landia holds 70 %", "R", "--actor,"),
    ("70 % controlled by Landia", "R", "--actor,"), ("3 % held by Landian forces", "R", "--actor,"),
    ("3 % in the hands of Landian troops", "R", "--actor,"),
    ("30 % under the control of Landia", "R", "--actor,"),
    ("Landia lost 5 percentage points since January 2020", "R", "--actor,"),
    ("70 % liberated by Landian forces", "R", "who was driven out"),
    ("Red Front liberated 70 %", "R", "write what Red Front holds, gained or lost"),
  ])
  func `a name of another region or actor is refused with the flag to give`(
    _ wording: String, _ region: String, _ flag: String
  ) throws {
    let error = try #require(throws: ClaimError.self) {
      try scene.finding(wording, region: region)
    }
    #expect("\(error)".contains(flag))
    #expect(!"\(error)".contains("\n"))
  }

  @Test(arguments: [
    ("30 % of Landia", "R"), ("30 % of Landian territory", "R"), ("Red Front holds 30 %", "R"),
    ("30 % controlled by Red forces", "R"), ("in Landia, Red Front holds 30 %", "R"),
    ("70 % of Landia liberated from Red Front", "R"), ("Landia 70 % liberated", "R"),
    ("100 % of Alfa in Landia", "D1"), ("100 % of Alfa district, Landia", "D1"),
    ("present in Alfa district of Landia", "D1"), ("100 % of Landia's Alfa district", "D1"),
    ("100 % of the Landian district of Alfa", "D1"), ("30 % of Landia", "R2"),
    ("100 % of Alfa and 20 % of Bravo", "D1;D2"), ("20/100 % of Bravo and Alfa", "D1;D2"),
    ("Alfa is held completely", "D1"), ("70 % liberated by SDF", "R"),
    ("gained 5 percentage points from SDF since January 2020", "R"),
  ])
  func `a name that repeats the region or the actor goes through`(
    _ wording: String, _ region: String
  ) throws {
    #expect(try scene.finding(wording, region: region).verdict != .refuted)
  }

  @Test func `a part that names one of several regions is judged in it`() throws {
    let finding = try scene.finding("100 % of Alfa and 2 % of Bravo", region: "D1;D2")
    #expect(finding.judgements.map(\.region) == ["Alfa", "Bravo"])
    #expect(finding.judgements.map(\.verdict) == [.supported, .refuted])
  }
}
