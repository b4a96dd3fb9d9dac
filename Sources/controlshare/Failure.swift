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
    } catch let error as AtlasError {
      throw Failure("\(error)")
    } catch let error as NameError {
      throw Failure("\(error)")
    } catch let error as SharesError {
      throw Failure("\(error)")
    } catch let error as ClaimError {
      throw Failure("\(error)")
    }
  }
}
