import Atlas
import Foundation
import Reports
import Shares

// Series regions.geojson maps/ shares.csv
let words = CommandLine.arguments
let data = try Dataset(LooseFiles(regions: [words[1]], control: [words[2]]))
let series = Series(
  in: try RegionSet(data), jobs: ProcessInfo.processInfo.activeProcessorCount)
let outcome = try await series.measure(data.controlFiles)

for notice in outcome.notices + outcome.assessment.notices { print(notice) }
try Data(SharesReport.csv(outcome.assessment))
  .write(to: URL(fileURLWithPath: words[3]), options: .atomic)
