internal import Foundation
internal import GraphStore
internal import PropertyGraph

/// Writes everything on a person as JSON, or as CSV with a line for each fact.
public enum PersonRecordWriter {
  /// A fact, in words that a person can read and a program can load.
  private struct Fact: Encodable {
    let section: String
    let subject: String
    let key: String
    let value: String
    let sequence: Int64?
    let time: String?
    let actor: String?

    init(
      _ section: String, _ subject: String, _ key: String, _ value: String, of event: NodeEvent? = nil
    ) {
      self.section = section
      self.subject = subject
      self.key = key
      self.value = value
      sequence = event?.sequence
      time = event?.time?.description
      actor = event?.actor
    }

    var fields: [String] {
      [section, subject, key, value, sequence.map(String.init) ?? "", time ?? "", actor ?? ""]
    }
  }

  private struct Document: Encodable {
    let node: UInt32
    let words: [String]
    let facts: [Fact]
  }

  /// All facts as one JSON object.
  public static func json(of record: PersonRecord) throws(GuanxiError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(node: record.node.rawValue, words: record.words, facts: facts(of: record))
    do {
      return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    } catch {
      throw .failed("The record cannot be written as JSON: \(error)")
    }
  }

  /// All facts, a line each (RFC 4180).
  public static func csv(of record: PersonRecord) -> String {
    let heading = ["section", "subject", "key", "value", "sequence", "time", "actor"]
    return ([heading] + facts(of: record).map(\.fields)).map { fields in
      fields.map(escaped).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func escaped(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  private static func facts(of record: PersonRecord) -> [Fact] {
    let graph = record.graph
    var facts: [Fact] = []
    if graph.contains(record.node) {
      let subject = name(record.node, graph)
      facts += graph.labelNames(of: record.node).sorted().map { Fact("person", subject, "label", $0) }
      facts += graph.properties(of: record.node).sorted { $0.key < $1.key }
        .map { Fact("person", subject, $0.key, $0.value.plainText) }
      let attached = graph.incidences(of: record.node, nil, .either).map(\.relationship)
      for relationship in Set(attached).sorted() { facts += self.facts(of: relationship, graph) }
    }
    facts += record.mentions.map { Fact("mention", text(of: $0.subject, graph), $0.key, $0.text) }
    for event in record.history { facts += self.facts(of: event, graph) }
    return facts
  }

  private static func facts(of relationship: RelationshipID, _ graph: Graph) -> [Fact] {
    let subject = text(of: .relationship(relationship), graph)
    return [Fact("relationship", subject, "relationship", "\(relationship.rawValue)")]
      + graph.propertyKeys(of: relationship).map { graph.name(of: $0) }.sorted().map { key in
        let value = graph.propertyKey(key).map { graph.property($0, of: relationship) } ?? .null
        return Fact("relationship", subject, key, value.plainText)
      }
  }

  private static func facts(of event: NodeEvent, _ graph: Graph) -> [Fact] {
    func fact(_ subject: String, _ key: String, _ value: String) -> Fact {
      Fact("history", subject, key, value, of: event)
    }
    func all(_ subject: String, _ what: String, _ properties: [String: Value]) -> [Fact] {
      [fact(subject, what, "")]
        + properties.sorted { $0.key < $1.key }.map { fact(subject, $0.key, $0.value.plainText) }
    }
    switch event.change {
    case .createNode(let node, let labels, let properties):
      return all("node \(node.rawValue)", "created as \(labels.sorted().joined(separator: ", "))", properties)
    case .createRelationship(let relationship, let type, let source, let target, let properties):
      let subject = "relationship \(relationship.rawValue)"
      return all(subject, "created: \(name(source, graph)) \(type) \(name(target, graph))", properties)
    case .setNodeProperty(let node, let key, let value):
      return [fact("node \(node.rawValue)", key, value.isNull ? "(removed)" : value.plainText)]
    case .setRelationshipProperty(let relationship, let key, let value):
      return [fact("relationship \(relationship.rawValue)", key, value.isNull ? "(removed)" : value.plainText)]
    case .addLabel(let node, let label): return [fact("node \(node.rawValue)", "label added", label)]
    case .removeLabel(let node, let label): return [fact("node \(node.rawValue)", "label removed", label)]
    case .deleteNodes(let nodes): return nodes.map { fact("node \($0.rawValue)", "deleted", "") }
    case .deleteRelationships(let relationships):
      return relationships.map { fact("relationship \($0.rawValue)", "deleted", "") }
    case .createNodes, .createRelationships, .createIndex, .dropIndex, .createConstraint, .dropConstraint, .reserve:
      return []
    }
  }

  private static func text(of subject: Value, _ graph: Graph) -> String {
    switch subject {
    case .node(let node): return name(node, graph)
    case .relationship(let relationship):
      guard let type = graph.type(of: relationship), let ends = graph.endpoints(of: relationship) else { return "" }
      return "\(name(ends.source, graph)) \(graph.name(of: type)) \(name(ends.target, graph))"
    default: return ""
    }
  }

  private static func name(_ node: NodeID, _ graph: Graph) -> String {
    guard graph.contains(node) else { return "#\(node.rawValue)" }
    let properties = graph.properties(of: node)
    return (properties["name"] ?? properties["id"])?.plainText ?? "#\(node.rawValue)"
  }
}
