import Foundation
import SeededNumbers
import Testing

/// Results do not depend on the model of the processor.
///
/// The C library has other code for sin, exp and their like where a processor can multiply and add in one
/// step, with other last bits. The program brings its own (`CElementary`).
@Suite(.endsHangs) struct OtherProcessorTests {
  private static let variable = "GLIBC_TUNABLES"
  /// The names of GLIBC 2.33 and later, then those before.
  private static let older =
    "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX2_Usable,-FMA_Usable,-FMA4_Usable"

  @Test(
    .enabled("this C library has one code for all processors, or nothing to switch off here") {
      try sines([:]) != sines([variable: older])
    }, .notUnderSanitizer)
  func `a processor without fused multiplication gives the same bytes`() throws {
    let isThorough = ProcessInfo.processInfo.environment["CONTROLSHARE_THOROUGH"] != nil
    var runs = [Command("compute", "--format", "json")]
    if isThorough {
      runs += [
        Command("compute", "--format", "csv", "--certify"), Command("export", "--format", "kml"),
        Command("export", "--format", "geojson"), Command("report"),
      ]
    }
    var compared = 0
    for data in ["syria-2017-12", "ukraine-2022-09"] {
      for run in runs + (isThorough ? [Command("validate", "--format", "json")] : []) {
        let run = run.adding("Geodata/\(data)", "--quiet", "-o", "-")
        let bytes = try run.uncoloured()
        #expect(bytes.utf8.count > 1000)
        #expect(try run.with(Self.variable, Self.older).uncoloured() == bytes)
        compared += 1
      }
    }
    figure("another processor: \(compared) results the same, byte for byte")
  }

  /// What Python makes of the C library's functions.
  private static func sines(_ environment: [String: String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "from math import *; print([sin(i) + exp(i * 1e-5) + log(i) for i in range(1, 30000)])",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return data ?? Data()
  }
}
