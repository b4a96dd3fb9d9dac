import Atlas
import Claims
import Geometry
import Shares
import Testing

/// Universals, presence, counts: nothing is ever a rounded zero.
@Suite struct JudgingUniversalTests {
  let scene = Scene().holding(0, 0.3)

  @Test func `one district refutes that there is none`() throws {
    let judgement = try scene.finding("no district").judgements[0]
    #expect(judgement.verdict == .refuted)
    // D1 is all held; of D2 a fifth.
    #expect(judgement.witnesses.map(\.name) == ["D1"])
    // D1 is held for less than half when the front lies 0.3 − 0.125 further in.
    let flip = try #require(judgement.flip)
    #expect(!flip.outwards)
    #expect(abs(flip.metres / (0.175 * Scene.degree) - 1) < 0.011)
  }

  @Test func `ground too small to print refutes that there is none`() throws {
    // A ten-thousandth of a degree: 11 m by 110 km, 0.01 % of the board.
    let sliver = Scene().holding(0, 0.0001, accuracy: 0)
    #expect(try sliver.finding("no territory").verdict == .refuted)
  }

  @Test func `none is true only if none is possible`() throws {
    #expect(try Scene().holding(2, 3).finding("no territory").verdict == .supported)
    #expect(
      try Scene().holding(0, 0.3, .contested).finding("no territory").verdict == .undetermined)
    // A fifth of D1 and no more: no unit is held for the most part, even at the most.
    #expect(
      try Scene().holding(0, 0.05).finding("not a single district").verdict == .supported)
  }

  @Test func `a settlement on certain ground refutes that there is no village`() throws {
    let places = scene.with {
      $0.places = [
        Place(id: "1", name: "Inside", coordinate: Coordinate(0.1, 0)),
        Place(id: "2", name: "At the front", coordinate: Coordinate(0.299, 0)),
        Place(id: "3", name: "Outside", coordinate: Coordinate(0.8, 0)),
      ]
    }
    let judgement = try places.finding("not a single village").judgements[0]
    #expect(judgement.verdict == .refuted)
    #expect(judgement.witnesses.map(\.name) == ["Inside"])
    // The front must pass Inside: 0.2 further in.
    #expect(abs((judgement.flip?.metres ?? 0) / (0.2 * Scene.degree) - 1) < 0.011)
  }

  @Test func `everything and completely are judged by what is beyond`() throws {
    #expect(try scene.finding("all of R").verdict == .refuted)
    #expect(try Scene().holding(-1, 2).finding("all of R").verdict == .supported)
  }

  @Test func `presence is shown by ground at the least and refuted by none at the most`() throws {
    #expect(try scene.finding("still present").verdict == .supported)
    #expect(try scene.finding("still present", region: "D4").verdict == .refuted)
    #expect(try scene.finding("no presence").verdict == .refuted)
    #expect(try scene.finding("no longer present", region: "D4").verdict == .supported)
    let patrolled = Scene().holding(0, 0.3, .presence)
    #expect(try patrolled.finding("no presence").verdict == .refuted)
    #expect(try patrolled.finding("no territory").verdict == .undetermined)
    let several = try scene.finding("still present", region: "D1; D4")
    #expect(several.verdict == .refuted)
    #expect(several.judgements.map(\.verdict) == [.supported, .refuted])
    #expect(several.judgements.map(\.region) == ["D1", "D4"])
  }

  @Test(arguments: [
    ("1 of 4 districts", Verdict.supported), ("2 of 4 districts", .refuted),
    ("1 of 5 districts", .notEnoughEvidence), ("three governorates", .notEnoughEvidence),
    ("25 % of the districts", .supported),
  ])
  func `units count if they are held for the most part`(
    _ wording: String, _ verdict: Verdict
  ) throws {
    #expect(try scene.finding(wording).verdict == verdict)
  }

  @Test(arguments: [
    ("all 4 districts", Verdict.refuted), ("all 5 districts", .notEnoughEvidence),
    ("every district", .refuted), ("all 3 villages", .refuted), ("every village", .refuted),
    ("all 5 villages", .notEnoughEvidence), ("lost all 4 districts", .refuted),
    ("all 5 districts liberated", .notEnoughEvidence), ("all 3 villages liberated", .refuted),
    ("lost all 11 villages", .notEnoughEvidence), ("3 of 11 villages", .notEnoughEvidence),
    ("1 of 3 villages", .supported), ("all governorates", .notEnoughEvidence),
  ])
  func `all of a kind are as many as there are, and no others are counted`(
    _ wording: String, _ verdict: Verdict
  ) throws {
    #expect(try withVillages(scene).finding(wording).verdict == verdict)
  }

  @Test(arguments: ["all 4 districts", "every district", "all 3 villages", "every village"])
  func `all of a kind is true though ground between them is not held`(_ wording: String) throws {
    // All but a twentieth of the board, at its edge, where no village lies.
    let most = withVillages(Scene().holding(-1, 0.95))
    #expect(try most.finding(wording).verdict == .supported)
    #expect(try most.finding("all of R").verdict == .refuted)
  }

  @Test(arguments: ["all 4 districts liberated", "all 3 villages liberated", "lost all 3 villages"])
  func `all of a kind liberated is none of as many left`(_ wording: String) throws {
    let little = withVillages(Scene().holding(0, 0.05))
    #expect(try little.finding(wording).verdict == .supported)
  }

  private func withVillages(_ scene: Scene) -> Scene {
    scene.with {
      $0.places = [0.1, 0.5, 0.8].map {
        Place(id: "\($0)", name: "\($0)", coordinate: Coordinate($0, 0))
      }
    }
  }

  @Test func `a wrong count tells how far the front is from making it true`() throws {
    let flip = try #require(try scene.finding("2 of 4 districts").judgements[0].flip)
    // Half of D2 ends at 0.375.
    #expect(flip.outwards)
    #expect(abs(flip.metres / (0.075 * Scene.degree) - 1) < 0.011)
  }

  @Test(arguments: [
    "1 of 4 districts contested", "25 % of the districts influenced",
    "no territory contested", "present in 1 district", "all 4 districts contested",
  ])
  func `what is not controlled is not counted as if it were`(_ wording: String) throws {
    let contested = scene.holding(0.3, 1, .contested)
    #expect(try contested.finding(wording).verdict == .notEnoughEvidence)
  }

  @Test func `settlements and people are weighed with their caveats`() throws {
    let places = scene.with {
      $0.places = [
        Place(id: "1", name: "A", coordinate: Coordinate(0.1, 0), population: 100),
        Place(id: "2", name: "B", coordinate: Coordinate(0.5, 0), population: 300),
        Place(id: "3", name: "C", coordinate: Coordinate(0.7, 0)),
        Place(id: "4", name: "Elsewhere", coordinate: Coordinate(5, 0), population: 900),
      ]
    }
    let people = try places.finding("25 % of the population")
    #expect(people.verdict == .supported)
    #expect(people.reason.contains("of no stated day"))
    let settlements = try places.finding("a third of the settlements")
    #expect(settlements.verdict == .supported)
    #expect(settlements.reason.contains("never complete"))
    // Beside a share of ground they are shown and decide nothing.
    let readings = try places.finding("25 %").judgements[0].readings
    #expect(readings.contains { $0.basis == .population && $0.relation == .inside && !$0.decides })
    #expect(try places.finding("25 %").verdict == .refuted)
    #expect(try places.finding("25 %").judgements[0].steelman?.contains("people") == true)
  }

  @Test func `people of units count where most of the ground is held`() throws {
    let peopled = scene.with {
      for (index, people) in [600.0, 300, 100, 200].enumerated() {
        $0.regions[index + 1].population = people
      }
    }
    let finding = try peopled.finding("half the population")
    // D1 alone, a fifth of D2 being too little: 600 of 1,200.
    #expect(finding.verdict == .supported)
    #expect(finding.judgements[0].readings[0].measured.best == 0.5)
  }
}
