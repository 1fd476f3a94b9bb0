import Foundation
import GraphStore
import PropertyGraph
import Testing

private let python = "/usr/bin/python3"

/// `Reader/read_graph.py` was written from docs/snapshot-format.md, with Python's standard library alone.
@Suite(
  "A reader in another language, by the description of the format",
  .enabled(if: FileManager.default.isExecutableFile(atPath: python), "python3 is not installed"))
struct PythonReaderTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Reader/read_graph.py").path

  private let scratch: Scratch
  private let path: String

  init() throws {
    scratch = try Scratch()
    path = scratch.path("acme.guanxi")
  }

  private func read(_ words: String...) throws -> String {
    try scratch.output(of: python, [Self.script, path] + words)
  }

  @Test("Reads every type of value, from snapshots and from records of every kind of step")
  func everything() throws {
    let graph = try DurableGraph(opening: path, holder: "the test", creating: true)
    try graph.commit(at: june(1)) { _ in ChangeSet(from: Graph(), to: try SampleGraphs.everyType()) }
    try graph.takeSnapshot(name: "every type", at: june(1))
    try graph.commitEveryKindOfStep()
    try graph.replace(with: try SampleGraphs.random(seed: 7), snapshot: "random", by: "import", at: june(4))
    try graph.add(company: "Acme Cloud 云", by: "Li Lei", at: june(5))
    for version in 0...5 {
      let state = try graph.graph(at: .sequence(Int64(version))).graph
      #expect(try read("\(version)") == PlainText.text(of: state), "version \(version)")
    }
    try graph.close()
    #expect(try read() == PlainText.text(of: GraphFile(opening: path, mode: .readOnly).graph().graph))
  }

  @Test("Reads files of every released format", arguments: [1, 2])
  func released(format: Int) throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/format-\(format).guanxi")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
    #expect(try read() == PlainText.text(of: GraphFile(opening: path, mode: .readOnly).graph().graph))
  }

  @Test("Notices a record that was changed behind the back of the file")
  func damaged() throws {
    let graph = try DurableGraph(opening: path, holder: "the test", creating: true)
    try graph.add(company: "Acme Cloud", by: "Li Lei", at: june(1))
    try graph.close()
    var bytes = try scratch.bytes("acme.guanxi")
    let place = try #require(bytes.firstRange(of: Array("Acme Cloud".utf8))?.lowerBound)
    bytes[place] ^= 1
    try scratch.write(bytes, to: "acme.guanxi")
    #expect(try read() == "\(path): record 1 does not match its checksum\n")
  }
}

/// A graph in the text that the reader prints.
private enum PlainText {
  static func text(of graph: Graph) -> String {
    var lines = ["next \(graph.nextNodeID.rawValue) \(graph.nextRelationshipID.rawValue)"]
    lines.append((["labels"] + graph.labels.map { hex(graph.name(of: $0)) }).joined(separator: " "))
    lines.append((["types"] + graph.relationshipTypes.map { hex(graph.name(of: $0)) }).joined(separator: " "))
    lines.append((["keys"] + graph.propertyKeys.map { hex(graph.name(of: $0)) }).joined(separator: " "))
    let schema =
      graph.indexDefinitions.map { ($0.label, $0.key, $0.isUnique ? 1 : 0) }
      + graph.existenceConstraints.map { ($0.label, $0.key, 2) }
    lines += schema.sorted { $0 < $1 }.map { "index \(hex($0.0)) \(hex($0.1)) \($0.2)" }
    for node in graph.nodes {
      let labels = graph.labelNames(of: node).map(hex).sorted()
      lines.append((["node \(node.rawValue)"] + labels + fields(graph.properties(of: node))).joined(separator: " "))
    }
    for relationship in graph.relationships {
      guard let type = graph.type(of: relationship), let ends = graph.endpoints(of: relationship) else { continue }
      let head =
        "relationship \(relationship.rawValue) \(hex(graph.name(of: type))) \(ends.source.rawValue) \(ends.target.rawValue)"
      lines.append(([head] + fields(graph.properties(of: relationship))).joined(separator: " "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fields(_ properties: [String: Value]) -> [String] {
    properties.map { "\(hex($0.key))=\(text(of: $0.value))" }.sorted()
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .boolean(let flag): "1:\(flag ? 1 : 0)"
    case .integer(let number): "2:\(number)"
    case .float(let number): "3:" + padded(String(number.bitPattern, radix: 16))
    case .string(let text): "4:\(hex(text))"
    case .date(let date): "5:\(date.daysSinceEpoch)"
    case .localDateTime(let moment): "6:\(moment.epochSecond).\(moment.nanosecond)"
    case .localTime(let time): "7:\(time.nanosecondOfDay)"
    case .time(let time): "8:\(time.time.nanosecondOfDay)\(signed(Int(time.offset)))"
    case .dateTime(let moment):
      "9:\(moment.epochSecond).\(moment.nanosecond)@\(moment.zone.name ?? signed(Int(moment.offset)))"
    case .duration(let span): "10:\(span.months)/\(span.days)/\(span.seconds)/\(span.nanoseconds)"
    case .list(let items): "11:[" + items.map(text).joined(separator: ",") + "]"
    case .null, .map, .node, .relationship, .path: "?"
    }
  }

  private static func signed(_ number: Int) -> String { number < 0 ? "\(number)" : "+\(number)" }

  private static func padded(_ text: String) -> String { String(repeating: "0", count: 16 - text.count) + text }

  private static func hex(_ text: String) -> String {
    text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
