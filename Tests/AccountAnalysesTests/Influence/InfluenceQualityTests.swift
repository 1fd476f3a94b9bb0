import InfluenceEvaluation
import TestSupport
import Testing

/// Lower bounds that hold; `make influence-check` prints all figures.
@Suite("Influence ranks organisations whose hierarchy is known")
struct InfluenceQualityTests {
  @Test("Krackhardt's advice is ranked as well as by the best single centrality, PageRank .972")
  func krackhardt() throws {
    let evaluation = RankingEvaluation(try .krackhardt())
    #expect(evaluation.organization.pairs.count == 36)
    #expect((evaluation.accuracy ?? 0) >= 0.972)
    // The table of the data's own description: PageRank .972, eigenvector .917, in-degree .903, betweenness .694.
    let known = ["PageRank": 0.972, "eigenvector, directed": 0.917, "in-degree": 0.903, "betweenness, directed": 0.694]
    for line in evaluation.baselines {
      if let expected = known[line.name] { #expect(abs((line.accuracy ?? 0) - expected) < 0.000_5, "\(line.name)") }
    }
    #expect(try DeciderEvaluation.krackhardt().found >= 4)
  }

  @Test("Enron's mail is ranked better than by any single centrality", .enabled(if: RankedOrganization.hasEnron))
  func enron() throws {
    let evaluation = RankingEvaluation(try .enron())
    #expect(evaluation.organization.pairs.count == 6_597)
    let best = try #require(evaluation.bestBaseline?.accuracy)
    #expect((evaluation.accuracy ?? 0) > best)
    #expect((evaluation.accuracy ?? 0) >= 0.78)
  }

  @Test("In planted worlds more deciders are found than by rank or degree alone")
  func plantedWorlds() throws {
    let evaluation = try DeciderEvaluation(worlds: 40, strength: 3, seed: 1)
    let found = try #require(evaluation.planted[.influence])
    for other in [DeciderEvaluation.Ranking.rank, .pageRank, .degree] {
      #expect(found.precision > (evaluation.planted[other]?.precision ?? 1), "\(other)")
    }
    #expect(found.precision == found.recall)
  }

  @Test("Another organisation is read from files, with either separator, with a header or none, with times or none")
  func files() throws {
    var mail = "sender;recipient;time\n"
    var rank = "superior;subordinate\n"
    for team in 1...3 {
      rank += "boss;lead\(team)\n"
      for member in 1...4 {
        rank += "lead\(team);worker\(team)\(member)\nboss;worker\(team)\(member)\n"
        mail += "worker\(team)\(member);lead\(team);2026-01-0\(member) 09:00:0\(team)\n"
      }
      for day in 1...3 { mail += "lead\(team);boss;2026-02-0\(day) 08:0\(team):00\n" }
    }
    let untimed = mail.split(separator: "\n").dropFirst().map {
      $0.split(separator: ";").prefix(2).joined(separator: ",")
    }
    let folder = try TemporaryFolder([
      "empty.csv": "",
      "mail.csv": mail, "rank.csv": rank, "untimed.csv": untimed.joined(separator: "\n"),
      "constant.csv": untimed.map { $0 + ",2026-01-01 00:00:00" }.joined(separator: "\r\n"),
    ])
    for name in ["mail.csv", "untimed.csv", "constant.csv"] {
      let organization = try RankedOrganization(mail: folder.file(name), rank: folder.file("rank.csv"))
      #expect(organization.people.count == 16)
      #expect(organization.ties.count == 21)
      #expect(organization.pairs.count == 27)
      let evaluation = RankingEvaluation(organization)
      // Every worker stands below both; a lead hears from four, the boss from three.
      #expect((evaluation.accuracy ?? 0) > 0.88, "\(name)")
      #expect(evaluation.text.contains { $0.contains("influence") })
    }
    #expect(throws: EvaluationError.self) {
      try RankedOrganization(mail: folder.file("mail.csv"), rank: folder.file("empty.csv"))
    }
  }
}
