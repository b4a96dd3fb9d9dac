internal import Shares

extension Judge {
  /// "The size of Belgium": the actor's area over that of a country.
  func comparison(
    _ assertion: Assertion, to country: String, ratio: Interval, _ question: Question
  ) throws -> Judgement {
    guard let area = CountryAreas.squareKilometres(of: country).map({ $0 * 1e6 }) else {
      return Judgement(
        assertion, .notEnoughEvidence,
        "The area of '\(country)' is not known: the table has countries only.")
    }
    let claimed = ratio.mapped { $0 * area }
    var judgement = try amount(
      assertion, claimed: claimed, unit: .area(.squareKilometre), question)
    if let measured = judgement.comparison?.measured {
      judgement.reason =
        "\(country) has \(Prose.area(area)). \(judgement.reason) "
        + "\(Prose.area(measured.best)) is \(Prose.number(measured.best / area, decimals: 2)) times "
        + "\(country)."
      judgement.comparison?.figure = (assertion.stated?.value ?? 1) * area
    }
    return judgement
  }
}
