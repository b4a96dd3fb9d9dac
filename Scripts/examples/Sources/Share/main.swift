import Atlas
import Shares

// Share regions.geojson 2017-12-07.geojson "Deir el-Zour"
let words = CommandLine.arguments
var data = try Dataset(LooseFiles(regions: [words[1]], control: [words[2]]))
let regions = try RegionSet(data, named: [words[3]])
let assessment = try Assessment(snapshots: data.readSnapshots(), in: regions)

for share in assessment.shares where !share.isNothing {
  print(share.date, share.region, share.actor, share.status, separator: ", ")
  print("  low", share.lowFraction, "best", share.fraction, "high", share.highFraction)
}
