import AccountAnalyses
import Procedures
import PropertyGraph
import TestSupport
import Testing

@Suite("Planted duplicates")
struct PlantedDuplicatesTests {
  private static let given = [
    "Anna", "Boris", "Clara", "Dmitri", "Elena", "Felix", "Greta", "Hanna", "Ivan", "Julia", "Karl", "Lucia", "Marco",
    "Nadia", "Oscar", "Paula", "Quentin", "Rosa", "Stefan", "Tina",
  ]
  private static let family = [
    "Schneider", "Kowalski", "Fernandez", "Johansson", "Petrov", "Lindqvist", "Moreau", "Rossini", "Tanaka", "Okafor",
    "Albrecht", "Bergmann", "Castellano", "Dubois", "Eriksen", "Fontaine", "Gallagher", "Hoffmann", "Ivanova",
    "Jimenez",
  ]
  private static let chineseFamily = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗").map(String.init)
  private static let chineseGiven = [
    "建国", "晓红", "志强", "丽华", "文博", "子轩", "雨桐", "嘉怡", "浩然", "思远", "海燕", "俊杰", "美玲", "国庆", "春梅", "永康",
    "若曦", "天佑", "秀英", "明哲",
  ]

  /// A world with records that stand twice, and which they are.
  private struct World {
    var small = SmallWorld()
    var planted: Set<Set<NodeID>> = []
  }

  /// 300 people of 30 companies; every fifth has a second record, spelt another way, at the same company or with the same
  /// mail or phone. Namesakes at other companies come about by themselves.
  private static func world(seed: UInt64) throws -> World {
    var random = SeededGenerator(seed: seed)
    var world = World()
    let companies = try (0..<30).map { try world.small.company("Company \($0)") }
    for number in 0..<300 {
      let company = companies[number % companies.count]
      let isChinese = Bool.random(using: &random)
      let first = (isChinese ? chineseGiven : given).randomElement(using: &random) ?? ""
      let last = (isChinese ? chineseFamily : family).randomElement(using: &random) ?? ""
      let phone = "+86 13\(Int.random(in: 100_000_000...999_999_999, using: &random))"
      let person = try world.small.node(
        "Person",
        [
          "name": .string(isChinese ? last + first : "\(first) \(last)"), "phone": .string(phone),
          "email": .string("p\(number)@c\(number % 30).example"),
        ])
      try world.small.relate("WORKS_AT", person, company)
      guard number % 5 == 0 else { continue }
      var copy: [String: Value] = [:]
      switch Int.random(in: 0..<5, using: &random) {
      case 0: copy = ["name": .string(isChinese ? "\(last) \(first)" : "\(last.uppercased()), \(first)")]
      case 1: copy = ["name": .string(isChinese ? first + last : "\(first) \(slip(last, &random))")]
      case 2: copy = ["name": .string(isChinese ? last + first : "\(first) \(last)"), "email": "other@mail.example"]
      case 3:
        copy = ["name": .string(isChinese ? last : first), "email": .string("P\(number)@C\(number % 30).example")]
      default: copy = ["phone": .string(String(phone.dropFirst(4)))]
      }
      let duplicate = try world.small.node("Person", copy)
      try world.small.relate("WORKS_AT", duplicate, company)
      world.planted.insert([person, duplicate])
    }
    return world
  }

  /// A word with two neighbouring letters in the middle exchanged.
  private static func slip(_ word: String, _ random: inout SeededGenerator) -> String {
    var letters = Array(word)
    letters.swapAt(letters.count - 3, letters.count - 2)
    return String(letters)
  }

  @Test("Of planted duplicates at least 9 in 10 are found, and 9 in 10 of what is listed are some", arguments: 1...12)
  func precisionAndRecall(seed: Int) throws {
    let world = try Self.world(seed: UInt64(seed))
    let candidates = DuplicatesReport(in: try world.small.view()).candidates
    let found = Set(candidates.map { Set([$0.first, $0.second]) })
    let right = Double(found.intersection(world.planted).count)
    let (precision, recall) = (right / Double(max(1, found.count)), right / Double(world.planted.count))
    #expect(recall >= 0.9, "seed \(seed): recall \(recall)")
    #expect(precision >= 0.9, "seed \(seed): precision \(precision)")
  }

  @Test("The work grows with the records, not with their pairs")
  func comparisons() throws {
    let world = try Self.world(seed: 1)
    let report = DuplicatesReport(in: try world.small.view())
    #expect(report.comparisons < 360 * 50)
    #expect(report.comparisons >= world.planted.count)
  }
}
