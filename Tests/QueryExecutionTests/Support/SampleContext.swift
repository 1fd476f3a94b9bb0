import PropertyGraph
import QueryExecution
import Testing

extension FunctionContext {
  /// What the examples of the reference speak of: (n:Person {name: 'Li Wei'})-[r:KNOWS]->(:Person) on 30 June 2026, 09:30
  /// UTC, with random numbers from 7.
  static var sample: FunctionContext { context(of: sampleGraph) }

  static func context(of graph: Graph, hiding nodes: Set<NodeID> = []) -> FunctionContext {
    guard let now = ZonedDateTime(epochSecond: 1_782_811_800, zone: .utc) else {
      preconditionFailure("30 June 2026 is a day of the calendar")
    }
    let view = GraphView(graph, asOf: now.local.date).hiding(nodes)
    return FunctionContext(view: view, now: now, random: RandomSource(seed: 7))
  }

  static let sampleGraph: Graph = {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let li = changes.createNode(labels: ["Person"], properties: ["name": "Li Wei"])
    let wang = changes.createNode(labels: ["Person"])
    changes.createRelationship(type: "KNOWS", from: li, to: wang, properties: ["since": 2019])
    do { try graph.apply(changes) } catch { Issue.record(error) }
    return graph
  }()
}

/// One row of a table: an expression and the literal that it must be.
struct Row: CustomStringConvertible, Sendable {
  let expression: String
  let result: String

  init(_ expression: String, _ result: String) {
    self.expression = expression
    self.result = result
  }

  var description: String { "\(expression) is \(result)" }

  /// Computes the expression and compares it, exact in type, with the literal.
  func check(_ location: SourceLocation = #_sourceLocation) {
    do {
      let value = try ExpressionReader.value(of: expression)
      #expect(value.description == result, "\(expression)", sourceLocation: location)
    } catch {
      Issue.record(error, "\(expression)", sourceLocation: location)
    }
  }
}

/// The error that an expression must give.
func expectFailure(
  _ kind: EvaluationError.Kind, _ detail: String, _ expression: String, _ location: SourceLocation = #_sourceLocation
) {
  do {
    let value = try ExpressionReader.value(of: expression)
    Issue.record("\(expression) is \(value)", sourceLocation: location)
  } catch let error as EvaluationError {
    #expect((error.kind, error.detail) == (kind, detail), "\(expression)", sourceLocation: location)
    #expect(!error.message.isEmpty && error.chinese.unicodeScalars.contains { $0.properties.isIdeographic })
  } catch {
    Issue.record(error, "\(expression)", sourceLocation: location)
  }
}
