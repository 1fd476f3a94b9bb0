import AccountAnalyses
import AccountModel
import Diagrams
import Procedures
import PropertyGraph
import Testing

@Suite("What the power map says")
struct PowerMapTests {
  private func drawn(
    _ model: PowerMapModel, _ options: DiagramOptions = DiagramOptions()
  ) throws -> (document: DiagramDocument, drawing: DrawnTree) {
    let document = try PowerMapDiagram.document(of: model, options: options, measuring: GridMeasurer())
    return (document, DrawnTree(document))
  }

  private func model(_ seats: PowerMapModel.Seat...) -> PowerMapModel {
    PowerMapModel(
      company: "Acme", purchase: "Scanner", asOf: SampleGroup.date, coverage: Bounds(0.42), basis: .stages,
      ribs: [PowerMapModel.Rib(name: "Needs", seats: []), PowerMapModel.Rib(name: "Approval", seats: seats)])
  }

  private let blocker = PowerMapModel.Seat(
    person: NodeID(rawValue: 1), name: "Tao", title: "CFO", role: .evaluator, support: -0.5, contact: .brief,
    influence: 78, strength: 38, weakness: "opposes us")

  @Test("A card tells role, support, contact, influence, strength and weak link, each without colour")
  func card() throws {
    let (_, drawing) = try drawn(model(blocker))
    let index = try #require(drawing.nodes.firstIndex { $0.name == "seat_1" })
    let lines = drawing.nodes[index...].prefix(7).flatMap(\.lines)
    #expect(lines == ["Tao", "CFO", "− non-supporter  ◔ brief", "▲ opposes us", "78", "38", "E"])
    let token = try #require(drawing.nodes.first { $0.name.hasPrefix("role_") })
    #expect(token.attributes["shape"] == "hexagon")
    #expect(
      drawing.title(of: "seat_1")
        == "Tao, CFO, evaluator, influence 78, non-supporter, brief, strength 38, weak link: opposes us")
  }

  @Test("The same card in Chinese")
  func chinese() throws {
    var seat = blocker
    seat.name = "陶建业"
    seat.weakness = "反对我方"
    let (_, drawing) = try drawn(model(seat), DiagramOptions(language: .simplifiedChinese))
    #expect(drawing.lines("title_") == ["权力地图：Scanner"])
    #expect(drawing.nodes.contains { $0.lines == ["− 不支持  ◔ 浅接触"] })
    #expect(drawing.title(of: "seat_1") == "陶建业，CFO，评估者，影响力 78，不支持，浅接触，关系强度 38，薄弱环节：反对我方")
  }

  @Test("Each role has a shape and a letter of its own")
  func roles() throws {
    let seats = BuyingRole.allCases.enumerated().map { index, role in
      PowerMapModel.Seat(person: NodeID(rawValue: UInt32(index)), name: "N", role: role, influence: 50)
    }
    var map = model()
    map.ribs[1].seats = seats
    let tokens = try drawn(map).drawing.nodes.filter { $0.name.hasPrefix("role_") }
    #expect(Set(tokens.map { $0.attributes["shape"] ?? "" }).count == 7)
    #expect(Set(tokens.flatMap(\.lines)).count == 7)
  }

  @Test("A vacant seat is a ghost: a dashed outline with the post, no strength")
  func vacancy() throws {
    let seat = PowerMapModel.Seat(person: nil, name: "Head of Radiology", role: .evaluator, influence: 60)
    let (_, drawing) = try drawn(model(seat))
    let ghost = try #require(drawing.seats.first { $0.lines.contains("vacant seat") })
    #expect(ghost.lines == ["Head of Radiology", "vacant seat"])
    #expect(ghost.attributes["style"] == "dashed")
    #expect(drawing.lines("stage_").contains("2  Approval"))
    #expect(drawing.lines("status_").contains("1 seat · 1 vacant"))
  }

  @Test("A stage without anybody says so, and the head has the coverage")
  func emptyStage() throws {
    let (_, drawing) = try drawn(model(blocker))
    #expect(drawing.lines("seat_").contains("nobody known"))
    #expect(drawing.lines("head_") == ["Scanner", "42%", "decision-chain coverage"])
  }

  @Test("The bone is as thick as the relationship is strong")
  func bones() throws {
    var strong = blocker
    strong.strength = 80
    let widths = try drawn(model(blocker, strong)).drawing.edges.filter { $0.subject.hasPrefix("seat_") }
      .compactMap { $0.attributes["penwidth"].flatMap(Double.init) }
    #expect(widths.contains(0.7 + 38 * 0.045))
    #expect(widths.contains(0.7 + 80 * 0.045))
  }

  @Test("Text from data is drawn as text", arguments: HostileTextTests.names)
  func hostileNames(_ name: String) throws {
    let (_, drawing) = try drawn(SamplePowerMap.model(people: 9, seed: 3) { _ in name })
    #expect(drawing.statementsAreRead)
    #expect(drawing.overlap == nil)
    #expect(drawing.firstTextOutside() == nil)
    #expect(!drawing.nodes.contains { $0.lines.joined().contains("⚠") })
    let titles = drawing.nodes.compactMap { $0.attributes["title"] }.joined().unicodeScalars
    #expect(!titles.contains { $0.properties.generalCategory == .control })
  }

  @Test("Numbers that are none are drawn as unknown", arguments: [Double.nan, .infinity, -.infinity, -5, 1e300])
  func oddNumbers(_ number: Double) throws {
    var seat = blocker
    seat.influence = number
    seat.strength = number
    seat.support = number
    var map = model(seat)
    map.coverage = Bounds(number)
    let (_, drawing) = try drawn(map)
    #expect(drawing.statementsAreRead)
    #expect(drawing.overlap == nil)
  }

  @Test("Without a rib there is nothing to draw, and the error says what to do")
  func nothing() {
    let map = PowerMapModel(company: "Acme", purchase: nil, asOf: SampleGroup.date, basis: .stages, ribs: [])
    #expect(throws: DiagramError.noDecisionChain(name: "Acme")) { try drawn(map) }
    #expect("\(DiagramError.noDecisionChain(name: "Acme"))".contains("import a buying center"))
  }
}
