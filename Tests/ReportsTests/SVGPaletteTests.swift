import Atlas
import Testing

@testable import Reports

@Suite struct SVGPaletteTests {
  private let actor = Actor(id: "islamic-state", name: "Islamic State")

  @Test func `the first seven actors have the seven colours of Okabe and Ito`() {
    let colours = (0..<7).map { Palette.okabeIto.style(of: actor, at: $0).colour }
    // Okabe and Ito 2008, black left out.
    #expect(
      Set(colours) == [
        "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7",
      ])
  }

  @Test func `no two of the first forty-two look the same`() {
    let styles = (0..<42).map { Palette.okabeIto.style(of: actor, at: $0) }
    #expect(Set(styles.map { "\($0.colour) \($0.pattern)" }).count == 42)
  }

  @Test func `what the dataset chooses goes before every palette`() {
    var own = actor
    own.colour = "#ABCDEF"
    for palette in Palette.allCases {
      #expect(palette.style(of: own, at: 0).colour == "#abcdef")
    }
    #expect(Palette.wikipedia.style(of: actor, at: 0).colour == "#6f6d69")
  }
}
