import Atlas
import Claims
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

  /// An error of the libraries as one line, any other as it is.
  static func of(_ error: any Error) -> any Error {
    switch error {
    case let error as AtlasError: Failure(Terminal.oneLine("\(error)"))
    case let error as NameError: Failure(Terminal.oneLine("\(error)"))
    case let error as SharesError: Failure(Terminal.oneLine("\(error)"))
    case let error as ClaimError: Failure("\(error)")
    default: error
    }
  }
}
