import Foundation
import InfluenceEvaluation

let help = """
  Judges account.influence: does it rank people as their organisation does, and does it find those who decide?

  USAGE: make influence-check [MAIL=communication.csv RANK=pairs.csv]
         influence-check [--mail communication.csv --rank pairs.csv] [--worlds 500] [--seed 1]

  Without files it judges Krackhardt's managers, Enron's mail where that data is there, and planted worlds.
  With files it judges another organisation, in the same way and with the same configuration:

    communication.csv            pairs.csv
      sender;recipient;time        superior;subordinate
      ann;bob;2026-01-05 09:30:00  ann;bob
      bob;ann;2026-01-05 10:02:00  ann;chen

  Fields are separated by ; or , or tabs; the header may be absent, and so may the time. A message runs from its
  sender to its recipient, advice is sought by the source from the target; the as-of date is the file's last.

  Accuracy: over all pairs whose first outranks the second, the share in which the score is higher, ties one half.
  """

func option(_ name: String) -> String? {
  let words = CommandLine.arguments
  return words.firstIndex(of: name).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
}

func judge() throws {
  if let mail = option("--mail"), let rank = option("--rank") {
    print(RankingEvaluation(try RankedOrganization(mail: mail, rank: rank)).text.joined(separator: "\n"))
    return
  }
  print("Influence from communication alone\n")
  print(RankingEvaluation(try .krackhardt()).text.joined(separator: "\n"))
  print("  aim: the best single centrality, .972\n")
  if RankedOrganization.hasEnron {
    print(RankingEvaluation(try .enron()).text.joined(separator: "\n"))
    print("  aim: above every single centrality, .737; better .80\n")
  } else {
    print("Enron's mail is not there; GUANXI_TEST_DATA names its folder.\n")
  }
  print("Identification of those who decide (published claim: 85 %)\n")
  let worlds = option("--worlds").flatMap(Int.init) ?? 500
  let seed = option("--seed").flatMap(UInt64.init) ?? 1
  for (name, strength) in [("faintly", 3.0), ("clearly", 6), ("strongly", 12)] {
    let planted = try DeciderEvaluation(worlds: min(max(1, worlds), 100_000), strength: strength, seed: seed)
    print("Deciding shows \(name):")
    print(planted.text.joined(separator: "\n"))
  }
  print("Krackhardt's levels 1 and 2, from advice alone:")
  print(DeciderEvaluation.line("influence", try DeciderEvaluation.krackhardt()))
}

let words = CommandLine.arguments.dropFirst()
if words.contains("--help") || (option("--mail") == nil) != (option("--rank") == nil) {
  print(help)
  exit(words.contains("--help") ? 0 : 2)
}
do {
  try judge()
} catch {
  FileHandle.standardError.write(Data("influence-check: \(error)\n".utf8))
  exit(1)
}
