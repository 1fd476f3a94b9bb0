import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Ways in the sample world")
struct SampleWaysTests {
  // graphs/medical-devices: Shen Guozhong knows one person, Wei Boyuan, and met nobody; Wei Boyuan met Li Lei.
  @Test("To the figurehead whom nobody met the way leads over the one person whom he knows")
  func figurehead() throws {
    let table = try MuhengSample.call(IntroductionPathsAnalysis(), ["target": "P-0101"])
    #expect(table.column("fromName").prefix(2) == ["Li Lei 李磊", "Wei Boyuan 魏博远"])
    #expect(table.column("reason").prefix(2) == ["contact", "knows"])
    #expect(table.column("stepProbability")[1] == 0.2)
  }

  // Wei Boyuan sits on the boards of C-101 and C-601; with nothing but boards he is the way between the two.
  @Test("The shared board of Wei Boyuan ties the people of two groups")
  func sharedBoard() throws {
    let wei = try MuhengSample.node("P-0121")
    let board = try MuhengSample.view().incidences(of: try MuhengSample.node("C-601"), "DIRECTOR_OF", .incoming)
    for colleague in board.map(\.neighbor) where colleague != wei {
      let report = IntroductionPathsReport(
        from: wei, to: .person(colleague), count: 1, in: try MuhengSample.view(),
        options: AcquaintanceOptions(reportingLine: 0, knows: 0, formerColleagues: 0, sharedBoard: 1))
      #expect(report.paths.first?.hops.map(\.reasons.first?.kind) == [.sharedBoard])
    }
  }

  // Zhuang Mingli worked at C-106 until 2025-09-01, Liao Kaiming works there since 2023-03-01.
  @Test("Who moved to another group is known to former colleagues")
  func moved() throws {
    let report = IntroductionPathsReport(
      from: try MuhengSample.node("P-0131"), to: .person(try MuhengSample.node("P-0134")), count: 1,
      in: try MuhengSample.view(),
      options: AcquaintanceOptions(reportingLine: 0, knows: 0, formerColleagues: 1, sharedBoard: 0))
    let reasons = report.paths.flatMap(\.hops).flatMap(\.reasons)
    #expect(reasons.contains { $0.kind == .formerColleagues && $0.to?.description == "2025-09-01" })
  }

  // Liao Kaiming is the only tie between the people of C-106 and of C-109; everybody else is hidden here.
  @Test("Between two subsidiaries the way leads over the bridge, and there is none without it")
  func bridge() throws {
    let view = try MuhengSample.view()
    let staff = try ["C-106", "C-109"].map { company in
      view.incidences(of: try MuhengSample.node(company), "WORKS_AT", .incoming).map(\.neighbor)
    }
    let others = Set(view.nodes(labeled: "Person")).subtracting(staff.joined())
    let bridge = try MuhengSample.node("P-0131")
    let source = try #require(staff[0].first { $0 != bridge })
    for target in staff[1] {
      let report = IntroductionPathsReport(
        from: source, to: .person(target), count: 3, in: view.hiding(others))
      #expect(!report.paths.isEmpty)
      #expect(report.paths.allSatisfy { $0.people.contains(bridge) })
      #expect(report.disjointCount == 1)
      let without = IntroductionPathsReport(
        from: source, to: .person(target), count: 1, in: view.hiding(others.union([bridge])))
      #expect(without.obstacle == .noChain)
    }
  }

  @Test("White space names the best way in, and nothing where there is none")
  func whiteSpace() throws {
    let table = try MuhengSample.call(WhiteSpaceAnalysis(), ["account": "C-101"])
    let rows = zip(table.column("name"), zip(table.column("wayIn"), table.column("wayInProbability")))
    let ways = Dictionary(uniqueKeysWithValues: rows.map { ($0.plainText, $1) })
    let clinics = try #require(ways["Muheng Qiushan Community Clinics 沐衡秋杉社区门诊"])
    #expect(clinics.0 == "Li Lei 李磊 → Wei Boyuan 魏博远 → Zhu Lihua 朱丽华")
    let south = try #require(ways["Muheng South Hospital Management 沐衡南方医院管理"])
    #expect(south.0 == .null)
    #expect(south.1 == .null)
  }
}
