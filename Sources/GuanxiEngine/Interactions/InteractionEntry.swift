internal import AccountModel
public import Procedures
public import PropertyGraph

/// A visit, call or meeting that is to be recorded: what happened, who was there, and what it was about.
public struct InteractionEntry: Sendable, Hashable {
  /// The most people, and the most records that it can be about.
  public static let most = 200
  /// The most letters of its id and of each of its texts.
  public static let longest = 2_000

  /// Its id, under which it is found again.
  public let id: String
  /// What is known of it, by property key.
  public let properties: [String: Value]
  /// The ids of the people who invited.
  public let hosts: [String]
  /// The ids of the people who were invited.
  public let guests: [String]
  /// The ids of records that it was about, such as an opportunity.
  public let about: [String]

  /// The names of the fields of an entry.
  public static let fields = [
    "id", "kind", "at", "durationMinutes", "direction", "sentiment", "outcome", "cost", "topic", "name", "hosts",
    "guests", "about",
  ]

  /// The kinds of interactions.
  public static let kinds = InteractionKind.allCases.map(\.rawValue)
  /// Who can have sought the contact, seen from us.
  public static let directions = ContactDirection.allCases.map(\.rawValue)

  /// Checks what was entered.
  ///
  /// - Parameter entered: the fields by name, as JSON has them; `kind`, `at` and at least one person must be there.
  /// - Throws: the first field that is wrong, and what it must be.
  public init(_ entered: [String: Value], newID: String) throws(InteractionError) {
    if let unknown = entered.keys.sorted().first(where: { !Self.fields.contains($0) }) {
      let hint = NearestName.find(unknown, among: Self.fields)
      let known = Self.fields.joined(separator: ", ")
      throw .field(
        unknown,
        must: LocalizedText(
          hint.map { "be \"\($0)\"" } ?? "be one of \(known)", hint.map { "应为“\($0)”" } ?? "应为以下之一：\(known)"))
    }
    let reader = InteractionFields(entered: entered)
    id = try reader.text("id") ?? newID
    hosts = try reader.ids("hosts")
    guests = try reader.ids("guests")
    about = try reader.ids("about")
    guard !hosts.isEmpty || !guests.isEmpty else {
      throw .field("hosts", must: LocalizedText("name somebody, or guests must", "或 guests 应至少有一人"))
    }
    var properties: [String: Value] = ["id": .string(id)]
    properties["kind"] = try reader.choice("kind", Self.kinds, isRequired: true)
    properties["at"] = try reader.moment("at")
    properties["direction"] = try reader.choice("direction", Self.directions, isRequired: false)
    properties["durationMinutes"] = try reader.integer("durationMinutes", 0...100_000)
    properties["sentiment"] = try reader.number("sentiment", -1...1)
    properties["cost"] = try reader.number("cost", 0...1e15)
    for name in ["outcome", "topic", "name"] { properties[name] = try reader.text(name).map(Value.string) }
    self.properties = properties
  }

  /// Records it in a transaction.
  ///
  /// - Throws: who or what is not in the graph, or that there is such an interaction already; roll the transaction back then.
  public func record(
    in transaction: GraphTransaction, asOf: CalendarDate, now: ZonedDateTime
  ) throws(InteractionError) {
    func run(_ text: String, _ parameters: [String: Value]) throws(InteractionError) -> QueryResult {
      do throws(TransactionError) {
        return try transaction.run(text, parameters: parameters, asOf: asOf, now: now)
      } catch { throw .transaction(error) }
    }
    // The first statement writes, so that the transaction stands on the newest graph.
    do throws(InteractionError) {
      _ = try run("CREATE (i:Interaction) SET i = $properties", ["properties": .map(properties)])
    } catch {
      // A graph that keeps ids unique says so itself.
      if case .transaction(.statement(let cause)) = error, cause.kind == "ConstraintVerificationFailed" {
        throw .exists(id: id)
      }
      throw error
    }
    let same = try run("MATCH (i:Interaction {id: $id}) RETURN count(i)", ["id": .string(id)])
    guard same.rows.first?.first?.description == "1" else { throw .exists(id: id) }
    let links = [
      ("hosts", hosts, "MATCH (p:Person {id: other}) CREATE (p)-[:ATTENDED {as: 'host'}]->(i)"),
      ("guests", guests, "MATCH (p:Person {id: other}) CREATE (p)-[:ATTENDED {as: 'guest'}]->(i)"),
      ("about", about, "MATCH (p {id: other}) WHERE NOT p:Interaction CREATE (i)-[:ABOUT]->(p)"),
    ]
    for (field, ends, link) in links where !ends.isEmpty {
      let parameters: [String: Value] = ["id": .string(id), "ends": .list(ends.map(Value.string))]
      let linked = try run(
        "MATCH (i:Interaction {id: $id}) UNWIND $ends AS other \(link) RETURN DISTINCT other", parameters)
      let found = Set(linked.rows.compactMap { $0.first?.plainText })
      if let missing = ends.first(where: { !found.contains($0) }) { throw .unknown(field: field, id: missing) }
    }
  }
}

/// Why an interaction is not recorded.
public enum InteractionError: Error, Sendable {
  /// A field is wrong: its name, and what it must do or be.
  case field(String, must: LocalizedText)
  /// A field names somebody or something that is not in the graph.
  case unknown(field: String, id: String)
  /// There is an interaction of that id already.
  case exists(id: String)
  /// The transaction failed.
  case transaction(TransactionError)
}
