internal import Atlas
internal import Shares

/// Settlements in no region, and those that lie where another does, by the rules that make them ground.
func settlementRemarks(of survey: DatasetSurvey, options: MeasuringOptions) -> [Remark] {
  let maps = survey.snapshots.filter { !$0.settlements.isEmpty }
  let dataset = survey.dataset
  let all = dataset.regions.indices.map { RegionReference(index: $0) }
  // What is wrong with the regions is said of them.
  guard !maps.isEmpty, !all.isEmpty,
    let regions = try? RegionSet(dataset, all, options: options)
  else { return [] }
  var remarks: [Remark] = []
  for map in maps {
    do throws(SharesError) {
      remarks += try map.settlementNotices(in: regions).map(Remark.init(notice:))
    } catch {
      remarks.append(
        Remark(
          .refused, .controlOutside, at: Remark.Place(map.settlements[0].location), "\(error)",
          consequence: "measuring refuses the map of \(map.date)"))
    }
  }
  // A series says the same of the same towns every day: the first day's place will do.
  var said: Set<[String]> = []
  return remarks.filter { said.insert([$0.place.file, $0.message]).inserted }
}
