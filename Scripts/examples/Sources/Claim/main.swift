import Atlas
import Claims
import Shares

// Claim Geodata/syria-2017-12 Syria IS 2017-12-07 "about 3 %"
let words = CommandLine.arguments
guard let day = CalendarDate(words[4]) else { fatalError("'\(words[4])' is no day") }
var data = try Dataset(folder: words[1])
let covers = CoverStore(try data.readSnapshots().map { try Cover($0) })
let judge = Judge(dataset: data, covers: covers)
let finding = try judge.finding(
  for: Claim(date: day, actor: words[3], region: words[2], wording: words[5]))

print(finding.verdict.words)
print(finding.reason)
for judgement in finding.judgements {
  if let flip = judgement.flip { print(flip.sentence) }
}
