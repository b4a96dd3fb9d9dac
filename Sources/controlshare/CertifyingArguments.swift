import ArgumentParser
import Reports
import Shares

/// Whether to measure by independent routes as well.
struct CertifyingArguments: ParsableArguments {
  @Flag(help: "Measure every figure again by independent routes, and say how far they agree.")
  var certify = false

  /// Certifies figures if that is wanted, enters the result into the provenance, and says it.
  ///
  /// A disagreement is said even if notices are unwanted.
  func record(
    in provenance: inout Provenance, quiet: Bool, of figures: () throws -> [CertifiedFigure]
  ) throws {
    guard certify else { return }
    let certificate = try Failure.on { try Certificate(of: figures()) }
    provenance.certificate = certificate
    provenance.notices += certificate.notices
    for notice in certificate.notices {
      Terminal.say(Terminal.oneLine("notice: \(notice)"))
    }
    if certificate.agrees && !quiet { Terminal.say(CertificateReport.sentence(certificate)) }
  }
}
