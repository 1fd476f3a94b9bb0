import Diagrams
import Procedures
import PropertyGraph
import Testing

@Suite("The fishbone has room for its people")
struct PowerMapLayoutTests {
  private func drawn(
    _ model: PowerMapModel, _ options: DiagramOptions = DiagramOptions()
  ) throws -> (document: DiagramDocument, drawing: DrawnTree) {
    let document = try PowerMapDiagram.document(of: model, options: options, measuring: GridMeasurer())
    return (document, DrawnTree(document))
  }

  @Test(
    "Nothing overlaps, every text is in its box, no line crosses one, and two runs give the same bytes",
    arguments: [0, 1, 3, 12, 40, 120], [1, 4, 13])
  func room(people: Int, ribs: Int) throws {
    for (seed, language) in zip(UInt64(1)..., Language.allCases) {
      let model = SamplePowerMap.model(people: people, ribs: ribs, seed: seed)
      let options = DiagramOptions(language: language)
      let (document, drawing) = try drawn(model, options)
      let comment = Comment(rawValue: "seed \(seed), \(language)")
      #expect(drawing.statementsAreRead, comment)
      #expect(drawing.overlap == nil, comment)
      #expect(drawing.firstTextOutside() == nil, comment)
      #expect(drawing.seats.count >= min(people, 1), comment)
      let crossing = drawing.firstCrossing()
      #expect(crossing == nil, comment)
      #expect(try drawn(model, options).document == document, comment)
    }
  }

  @Test("Ribs alternate above and below along the spine, empty stages too", arguments: [3, 12, 40, 120], [4, 13])
  func alternation(people: Int, ribs: Int) throws {
    let (_, drawing) = try drawn(SamplePowerMap.model(people: people, ribs: ribs, seed: 5))
    let sides = drawing.ribs.map { $0.tip.y > $0.joint.y }
    #expect(sides.count >= ribs)
    for (first, second) in zip(sides, sides.dropFirst()) { #expect(first != second) }
    for (first, second) in zip(drawing.ribs, drawing.ribs.dropFirst()) where first.joint.y == second.joint.y {
      #expect(first.joint.x < second.joint.x, "the next stage is nearer to the decision")
    }
    #expect(drawing.ribs.allSatisfy { $0.tip.x <= $0.joint.x }, "a rib leans back to the tail")
  }

  @Test("A page 1600 pixels wide has letters at least nine pixels high", arguments: [3, 12, 40, 120], [1, 4, 7])
  func legibility(people: Int, ribs: Int) throws {
    for seed in UInt64(1)...2 {
      let size = try drawn(SamplePowerMap.model(people: people, ribs: ribs, seed: seed)).document.size
      #expect(1600 / size.width * 9 >= 8.99, "seed \(seed): \(size)")
      #expect((0.5...2.2).contains(size.width / size.height), "seed \(seed): \(size)")
    }
  }

  @Test("On a rib the most influential stand next to the spine")
  func influence() throws {
    let (_, drawing) = try drawn(SamplePowerMap.model(people: 30, ribs: 3, seed: 9))
    for rib in drawing.ribs {
      let cards = drawing.cards(on: rib)
      let numbers = cards.map(\.influence)
      #expect(!numbers.isEmpty)
      #expect(numbers == numbers.sorted(by: >), "\(numbers)")
      for (near, far) in zip(cards, cards.dropFirst()) {
        #expect(abs(near.joint.y - rib.joint.y) <= abs(far.joint.y - rib.joint.y))
      }
    }
  }

  @Test("What is folded is said, and those with the most influence keep their cards")
  func folding() throws {
    let model = SamplePowerMap.model(people: 400, seed: 2)
    let (document, drawing) = try drawn(model)
    #expect(drawing.seats.count <= 120)
    let shown = drawing.seats.count - drawing.lines("seat_").count { $0.hasPrefix("… and") }
    #expect(document.foldedCount == 400 - shown)
    #expect(document.caption.hasPrefix("\(document.foldedCount) seats are folded"))
    let most = model.ribs.map { $0.seats.map(\.influence).max() ?? 0 }
    for (rib, influence) in zip(drawing.ribs, most) {
      #expect(drawing.cards(on: rib).first?.influence == influence)
    }
  }

  @Test("Sixty departments become two dozen ribs, and one of them says for how many it stands")
  func manyDepartments() throws {
    let (_, drawing) = try drawn(SamplePowerMap.model(people: 200, ribs: 60, seed: 4, basis: .departments))
    #expect(drawing.ribs.count >= 24)
    #expect(drawing.lines("stage_").joined(separator: " ").contains("37 other departments"))
    #expect(drawing.overlap == nil)
  }
}
