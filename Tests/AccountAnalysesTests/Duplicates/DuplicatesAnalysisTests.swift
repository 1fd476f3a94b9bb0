import AccountAnalyses
import Procedures
import PropertyGraph
import Testing

@Suite("Records that may stand twice")
struct DuplicatesAnalysisTests {
  private var world = SmallWorld()

  private func candidates(_ options: DuplicatesReport.Options = .init(minimum: 0)) throws -> [DuplicateCandidate] {
    DuplicatesReport(in: try world.view(), options: options).candidates
  }

  private func kinds(_ index: Int = 0) throws -> [DuplicateFactor.Kind] {
    let found = try candidates()
    return index < found.count ? found[index].factors.map(\.kind) : []
  }

  private mutating func person(_ properties: [String: Value], at company: NodeID?) throws -> NodeID {
    let person = try world.node("Person", properties)
    if let company { try world.relate("WORKS_AT", person, company) }
    return person
  }

  // Winkler 1990, table 1: the examples that are cited with the measure.
  @Test(
    "The similarity of words is that of Jaro and Winkler",
    arguments: [
      ("MARTHA", "MARHTA", 0.9611), ("DWAYNE", "DUANE", 0.84), ("DIXON", "DICKSONX", 0.8133), ("", "", 1),
      ("A", "", 0), ("ABC", "XYZ", 0),
    ])
  func similarity(a: String, b: String, expected: Double) {
    let found = JaroWinkler.similarity(Array(a.unicodeScalars), Array(b.unicodeScalars))
    #expect(agree(found, expected))
    #expect(found == JaroWinkler.similarity(Array(b.unicodeScalars), Array(a.unicodeScalars)))
  }

  @Test(
    "Names of people are the same whatever their case, width, accents and order",
    arguments: [
      ("Li Lei", "LI  LEI", DuplicateFactor.Kind.sameName), ("Li Lei", "Ｌｉ　Ｌｅｉ", .sameName),
      ("José Núñez", "Jose Nunez", .sameName), ("Li Lei", "Lei Li", .nameReordered),
      ("Li, Lei", "Lei Li", .nameReordered),
      ("王小明", "王 小明", .sameName), ("小明王", "王小明", .nameReordered), ("娜欧阳", "欧阳娜", .nameReordered),
      ("Wang Xiaoming", "Xiao-Ming Wang", .nameReordered), ("Anna Schmidt", "Anna Schmitd", .nearName),
      ("Anna Müller", "Anna Muller", .sameName), ("Patrick O'Neil", "Patrick ONeil", .sameName),
    ])
  mutating func names(a: String, b: String, kind: DuplicateFactor.Kind) throws {
    let company = try world.company("Acme")
    for name in [a, b] { _ = try world.person(name, at: company) }
    #expect(try kinds() == [kind, .sameEmployer])
  }

  @Test(
    "Short words and Chinese characters do not slip: these are two people",
    arguments: [("Wang Wei", "Wang Lei"), ("李雷", "李蕾"), ("Anna Schmidt", "Anne Schulz"), ("王伟", "王伟明")])
  mutating func otherNames(a: String, b: String) throws {
    let company = try world.company("Acme")
    for name in [a, b] { _ = try world.person(name, at: company) }
    #expect(try candidates().isEmpty)
  }

  @Test("Score: the same name at one company is 1 − .55·.6 = 67; with the same phone 1 − .55·.6·.25 = 91.75")
  mutating func score() throws {
    let company = try world.company("Acme")
    let first = try person(["name": "Li Lei", "phone": "+86 138 0000 1717"], at: company)
    let second = try world.person("Lei LI", at: company)
    _ = try world.person("Han Meimei", at: company)
    #expect(agree(try candidates().first?.score, 100 * (1 - 0.6 * 0.6)))
    _ = try world.apply {
      $0.setProperty("name", of: second, to: "Li lei")
      $0.setProperty("phone", of: second, to: "138-0000-1717")
    }
    let found = try #require(try candidates().first)
    #expect(agree(found.score, 91.75))
    #expect((found.first, found.second) == (first, second))
    #expect(found.factors.map(\.kind) == [.samePhone, .sameName, .sameEmployer])
    #expect(found.factors[1].facts == [.node(first), .node(second)])
  }

  @Test("A mailbox that many share names nobody")
  mutating func sharedMailbox() throws {
    for name in ["Li Lei", "Anna Schmidt", "Jim Green", "Kate Blue"] {
      _ = try person(["name": .string(name), "email": "sales@acme.example"], at: nil)
    }
    #expect(
      try candidates().allSatisfy { $0.score < 10 && $0.factors.map(\.kind) == [.sharedContact, .differentNames] })
  }

  @Test("Two who met each other, know each other, or work for different groups now are rather two")
  mutating func against() throws {
    let (acme, other) = (try world.company("Acme"), try world.company("Beta"))
    let mail: [String: Value] = ["name": "Li Lei", "email": "li@acme.example"]
    let (a, b) = (try person(mail, at: acme), try person(mail, at: other))
    #expect(try kinds() == [.sameEmail, .sameName, .differentEmployers])
    let meeting = try world.contact([a, b], on: "2026-01-10")
    let tie = try world.relate("KNOWS", a, b)
    #expect(try kinds() == [.sameEmail, .sameName, .differentEmployers, .metEachOther, .tiedToEachOther])
    let facts = try #require(try candidates().first).factors.suffix(2).map(\.facts)
    #expect(facts == [[.node(meeting)], [.relationship(tie)]])
    #expect(agree(try candidates().first?.score, 100 * (1 - 0.1 * 0.55) * 0.5 * 0.3 * 0.3))
  }

  @Test("Companies of one group are related employers")
  mutating func relatedEmployer() throws {
    let (acme, beta) = (try world.company("Acme"), try world.company("Beta"))
    try world.owns(acme, beta, 0.8)
    _ = (try world.person("Li Lei", at: acme), try world.person("Li Lei", at: beta))
    #expect(try kinds() == [.sameName, .relatedEmployer])
  }

  @Test(
    "Companies' names are compared without their legal forms; different forms speak against",
    arguments: [
      ("Acme Co., Ltd.", "ACME Limited", [DuplicateFactor.Kind.sameName]), ("Acme GmbH", "Acme", [.sameName]),
      ("上海宏图科技有限公司", "上海宏图科技有限责任公司", [.sameName]), ("上海宏图科技股份有限公司", "上海宏图科技", [.sameName]),
      ("上海宏图科技股份有限公司", "上海宏图科技有限公司", [.sameName, .differentLegalForm]),
      ("Acme GmbH", "Acme AG", [.sameName, .differentLegalForm]),
      ("Siemens Healthineers", "Siemens Healthneers", [.nearName]),
      ("Acme S.A.", "Acme SA", [.sameName]), ("（中国）宏图", "(中国) 宏图", [.sameName]),
    ])
  mutating func companyNames(a: String, b: String, expected: [DuplicateFactor.Kind]) throws {
    for name in [a, b] { _ = try world.node("Company", ["name": .string(name)]) }
    #expect(try kinds() == expected)
  }

  @Test("Valid identifiers prove much; wrong check digits are a warning and no proof; different ones speak against")
  mutating func identifiers() throws {
    let lei = "HWUPKR0MPOU8FGXBT394"
    let first = try world.company("Apple", ["lei": .string(lei), "uscc": "91350100M000100Y43"])
    let second = try world.company("Apple Inc.", ["lei": .string(lei.lowercased()), "uscc": "914403001922038216"])
    #expect(try kinds() == [.sameName, .sameLEI, .differentCreditCode])
    _ = try world.apply {
      $0.setProperty("lei", of: first, to: "HWUPKR0MPOU8FGXBT395")
      $0.setProperty("lei", of: second, to: "HWUPKR0MPOU8FGXBT395")
      $0.setProperty("uscc", of: second, to: "91350100M000100Y44")
    }
    #expect(try kinds() == [.sameName, .sameInvalidIdentifier])
    _ = try world.apply { $0.setProperty("lei", of: second, to: "7LTWFZYICNSX8D621K86") }
    #expect(try kinds() == [.sameName])
    _ = try world.apply { $0.setProperty("lei", of: first, to: .string(lei)) }
    #expect(try kinds() == [.sameName, .differentLEI])
    #expect(agree(try candidates().first?.score, 100 * 0.7 * 0.1))
  }

  @Test("A holding and its subsidiary of the same name are two companies")
  mutating func holding() throws {
    let (parent, child) = (try world.company("Acme"), try world.company("ACME Ltd."))
    let holding = try world.owns(parent, child, 1)
    #expect(try kinds() == [.sameName, .oneHoldsOther])
    #expect(try candidates().first?.factors.last?.facts == [.relationship(holding)])
    #expect(try candidates(.init()).isEmpty)
  }

  @Test("Of one group only the pairs are listed of which a record belongs to it")
  mutating func scope() throws {
    let (acme, beta) = (try world.company("Acme"), try world.company("Beta"))
    for company in [acme, beta] { for _ in 0..<2 { _ = try world.person("Li Lei", at: company) } }
    let all = try DuplicatesAnalysis().call([:], on: try world.view())
    #expect(all.figure("people") == 2)
    let one = try DuplicatesAnalysis().call(["account": "Acme"], on: try world.view())
    #expect(one.figure("people") == 1)
    #expect(one.column("for") == ["sameName, sameEmployer"])
    #expect(one.rows.count == 1 && one.notes.isEmpty)
  }

  @Test("A set too large to compare all is compared by neighbours, and a note says so")
  mutating func largeBlocks() throws {
    let company = try world.company("Acme")
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    for number in 0..<60 { _ = try world.person("Smith \(letters[number % 26])x\(letters[number / 26])", at: company) }
    _ = try world.person("Smith axa", at: company)
    let report = DuplicatesReport(in: try world.view())
    #expect(report.largeBlocks == 1)
    #expect(report.comparisons < 61 * 11)
    #expect(report.candidates.count == 1)
    let table = try DuplicatesAnalysis().call([:], on: try world.view())
    #expect(table.notes.count == 1)
  }

  @Test("What the caller may not see is not compared")
  mutating func hidden() throws {
    let company = try world.company("Acme")
    let people = [try world.person("Li Lei", at: company), try world.person("Li Lei", at: company)]
    let view = try world.view().hiding([people[1]])
    #expect(DuplicatesReport(in: view).candidates.isEmpty)
  }
}
