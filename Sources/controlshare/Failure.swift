import ArgumentParser
import Atlas
import Claims
import Formats
import Shares

/// Something that keeps the run from finishing, in one line.
struct Failure: Error {
  var message: String

  init(_ message: String) {
    self.message = message
  }

  /// Runs work of the libraries and turns their errors into one line.
  static func on<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      throw of(error)
    }
  }

  /// The same for work on a place that only the command knows, which is named first.
  static func on<Result>(_ place: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as FormatError {
      throw Failure("\(place)\(error)")
    }
  }

  /// What keeps the run from finishing, unless the error ends it with a status of its own: wrong usage, a
  /// wish for help, a verdict.
  static func unforeseen(_ error: any Error, by status: ExitCode) -> Failure? {
    if let failure = error as? Failure { return failure }
    guard status == .failure, !(error is ExitCode) else { return nil }
    if let failure = of(error) as? Failure { return failure }
    return Failure(Terminal.oneLine(OutputFile.reason(error) ?? "\(error)"))
  }

  /// An error of the libraries as one line, any other as it is.
  static func of(_ error: any Error) -> any Error {
    switch error {
    case let error as AtlasError:
      Failure(error.lines.map(Terminal.oneLine).joined(separator: "\n  "))
    case let error as NameError: Failure(Terminal.oneLine("\(error)"))
    case let error as SharesError: Failure(Terminal.oneLine("\(error)"))
    case let error as ClaimError: Failure("\(error)")
    default: error
    }
  }
}
