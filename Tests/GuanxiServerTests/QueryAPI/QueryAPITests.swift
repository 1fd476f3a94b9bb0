import Foundation
import GuanxiServer
import TestSupport
import Testing

@Suite("Neo4j's Query API")
struct QueryAPITests {
  private static let path = "/db/accounts/query/v2"
  private static let typed = "application/vnd.neo4j.query"

  @Test("A statement is answered with 202, fields, values and a bookmark; a token is the password of any user")
  func statement() async throws {
    try await RunningServer.withAccounts { server, _ in
      let password = Data("anybody:\(server.client.token ?? "")".utf8).base64EncodedString()
      let client = Client(port: server.client.port, token: nil)
      let answer = try await client.post(
        Self.path,
        #"{"statement": "MATCH (c:Company {id: $id}) RETURN c.id AS id, c AS company", "parameters": {"id": "C-101"}}"#,
        ["Authorization": "Basic \(password)"])
      #expect(answer.status == 202, "\(answer.text)")
      let document = try answer.json()
      #expect(document["data"]["fields"].items.map(\.text) == ["id", "company"])
      let row = try #require(document["data"]["values"].items.first?.items)
      #expect(row[0].text == "C-101")
      #expect(row[1]["labels"].items.map(\.text) == ["Company"])
      #expect(row[1]["properties"]["id"].text == "C-101")
      #expect(row[1]["elementId"].text?.hasPrefix("n") == true)
      #expect(document["bookmarks"].items.first?.text == "accounts:0")
      #expect(document["counters"].isNull)
    }
  }

  @Test("Letters, numbers and names are written as JSON has them, with sorted names")
  func letters() async throws {
    try await RunningServer.withAccounts { server, _ in
      // The right side is what JSONEncoder writes with sorted keys.
      let texts: [(String, String)] = [
        (#"'a"b\\c/d'"#, #""a\"b\\c/d""#), (#"'\n\t\r\b\f'"#, #""\n\t\r\b\f""#),
        (#"'\u0001\u001F\u007F\u2028关系😀'"#, "\"\\u0001\\u001f\u{7F}\u{2028}关系😀\""),
        ("[1.0, 1.5, -0.0, 1e21, 0.00001, -7, 9223372036854775807]", "[1,1.5,-0,1e+21,1e-05,-7,9223372036854775807]"),
        ("{b: 1, B: 2, aa: 3, a: true, `é`: null, _: 'x'}", #"{"B":2,"_":"x","a":true,"aa":3,"b":1,"é":null}"#),
        ("[[], {}, null, false]", "[[],{},null,false]"),
      ]
      for (expression, written) in texts {
        let body = try JSONSerialization.data(withJSONObject: ["statement": "RETURN \(expression) AS value"])
        let answer = try await server.client.post(Self.path, String(decoding: body, as: UTF8.self))
        #expect(
          answer.text == #"{"bookmarks":["accounts:0"],"data":{"fields":["value"],"values":[[\#(written)]]}}"# + "\n")
      }
    }
  }

  @Test("A body may be any JSON: with blanks, escapes, fractions, exponents and names that mean nothing")
  func bodies() async throws {
    try await RunningServer.withAccounts { server, _ in
      let right: [(String, String)] = [
        (
          #" { "statement" : "RETURN $x AS x" , "parameters" : { "x" : [ 1 , -2 , "a\"\\\/b\n" , null, true ] } } "#,
          #"[1,-2,"a\"\\/b\n",null,true]"#
        ),
        (#"{"statement":"RETURN $x AS x","parameters":{"x":1.5}}"#, "1.5"),
        (#"{"statement":"RETURN $x AS x","parameters":{"x":1e2}}"#, "100"),
        (#"{"statement":"RETURN $x AS x","parameters":{"x":"\u5173\ud83d\ude00"}}"#, #""关😀""#),
        (#"{"statement":"RETURN $x AS x","parameters":{"x":9223372036854775807}}"#, "9223372036854775807"),
        (
          #"{"statement":"RETURN $x AS x","parameters":{"x":{"b":{},"a":[]}},"other":[1,{"a":2.5}]}"#,
          #"{"a":[],"b":{}}"#
        ),
        (#"{"statement":"RETURN 1 AS x","parameters":null,"accessMode":null}"#, "1"),
      ]
      for (body, written) in right {
        let answer = try await server.client.post(Self.path, body)
        #expect(answer.status == 202 && answer.text.contains(#""values":[[\#(written)]]"#), "\(body): \(answer.text)")
      }
      let wrong = [
        #"{"statement":"RETURN 1"} x"#, #"{"statement":"RETURN 1"#, #"{"statement":1}"#, #"["RETURN 1"]"#, "{", "",
        #"{"statement":"RETURN 1","parameters":[1]}"#, #"{"statement":"RETURN $x","parameters":{"x":01}}"#,
        "{\"statement\":\"RETURN 1\n\"}", #"{"statement":"RETURN 1","includeCounters":"yes"}"#,
      ]
      for body in wrong {
        let answer = try await server.client.post(Self.path, body)
        #expect(answer.status == 400, "\(body): \(answer.text)")
        #expect(
          try answer.json()["errors"].items.first?["code"].text == "Neo.ClientError.Request.InvalidFormat", "\(body)")
      }
    }
  }

  @Test("With types every value says which it is, and parameters may say it too")
  func types() async throws {
    try await RunningServer.withAccounts { server, _ in
      let fields = ["Accept": Self.typed]
      let expressions: [(String, String, String?)] = [
        ("null", "Null", nil), ("true", "Boolean", nil), ("42", "Integer", "42"), ("1.5", "Float", "1.5"),
        ("'关系'", "String", "关系"), ("date('2026-06-30')", "Date", "2026-06-30"),
        ("duration('P1M2D')", "Duration", "P1M2D"), ("time('10:00+08:00')", "Time", "10:00+08:00"),
        ("localtime('10:00')", "LocalTime", "10:00"),
        ("localdatetime('2026-06-30T10:00')", "LocalDateTime", "2026-06-30T10:00"),
        ("datetime('2026-06-30T10:00+08:00')", "OffsetDateTime", "2026-06-30T10:00+08:00"),
        ("datetime('2026-06-30T10:00[Asia/Shanghai]')", "ZonedDateTime", "2026-06-30T10:00+08:00[Asia/Shanghai]"),
        ("[1]", "List", nil), ("{a: 1}", "Map", nil), ("0.0 / 0.0", "Float", "NaN"),
      ]
      for (expression, type, text) in expressions {
        let body = try JSONSerialization.data(withJSONObject: ["statement": "RETURN \(expression) AS value"])
        let answer = try await server.client.post(Self.path, String(decoding: body, as: UTF8.self), fields)
        #expect(answer.status == 202 && answer.field("Content-Type") == Self.typed, "\(answer.text)")
        let value = try answer.json()["data"]["values"].items[0].items[0]
        #expect(value["$type"].text == type, "\(expression)")
        if let text { #expect(value["_value"].text == text, "\(expression)") }
        guard value["$type"].text != "Null" else { continue }
        // What was answered is sent back as a parameter, and is the same again.
        let again = try JSONSerialization.data(
          withJSONObject: ["statement": "RETURN $value AS value", "parameters": ["value": value.value]])
        let echoed = try await server.client.post(
          Self.path, String(decoding: again, as: UTF8.self), type: Self.typed, fields)
        #expect(try echoed.json()["data"]["values"].items[0].items[0].value as? NSObject == value.value as? NSObject)
      }
    }
  }

  @Test("A path is its nodes and relationships in turn, each with its ends")
  func paths() async throws {
    try await RunningServer.withAccounts { server, _ in
      let body = #"{"statement": "MATCH p = (:Person {id: 'P-0101'})-[:WORKS_AT]->(:Company) RETURN p LIMIT 1"}"#
      let plain = try await server.client.post(Self.path, body).json()["data"]["values"].items[0].items[0].items
      #expect(plain.count == 3)
      #expect(plain[1]["type"].text == "WORKS_AT")
      #expect(plain[1]["startNodeElementId"].text == plain[0]["elementId"].text)
      #expect(plain[1]["endNodeElementId"].text == plain[2]["elementId"].text)
      let typed = try await server.client.post(Self.path, body, ["Accept": Self.typed]).json()
      let path = typed["data"]["values"].items[0].items[0]
      #expect(path["$type"].text == "Path")
      #expect(path["_value"].items.map { $0["$type"].text } == ["Node", "Relationship", "Node"])
      #expect(path["_value"].items[1]["_value"]["_type"].text == "WORKS_AT")
    }
  }

  @Test("Counters, plans and lines come where they are asked for")
  func extras() async throws {
    try await RunningServer.withAccounts { server, _ in
      let body = #"{"statement": "CREATE (:Note {text: 'call'}), (:Note)", "includeCounters": true}"#
      let counters = try await server.client.post(Self.path, body).json()["counters"]
      #expect(counters["nodesCreated"].integer == 2 && counters["propertiesSet"].integer == 1)
      #expect(counters["containsUpdates"].value as? Bool == true)
      let plan = try await server.client.post(Self.path, #"{"statement": "EXPLAIN MATCH (n:Note) RETURN n"}"#).json()
      #expect(plan["queryPlan"]["operatorType"].text?.isEmpty == false)
      let lines = try await server.client.post(
        Self.path, #"{"statement": "UNWIND [1, 2] AS n RETURN n"}"#, ["Accept": "application/jsonl"])
      let events = try lines.text.split(separator: "\n").map { try JSONObject(Data($0.utf8)) }
      #expect(events.map { $0["$event"].text } == ["Header", "Record", "Record", "Summary"])
      #expect(events[2]["_body"].items.map(\.integer) == [2])
    }
  }

  @Test(
    "What is wrong is said with Neo4j's code and the status that belongs to it",
    arguments: [
      (#"{"statement": "RETRN 1"}"#, 400, "Neo.ClientError.Statement.SyntaxError"),
      (#"{"statement": "RETURN $x"}"#, 400, "Neo.ClientError.Statement.ParameterMissing"),
      (#"{"state": 1}"#, 400, "Neo.ClientError.Request.Invalid"),
      (#"{"statement": 1}"#, 400, "Neo.ClientError.Request.InvalidFormat"),
      (#"{"statement": "CREATE (n)", "accessMode": "Read"}"#, 403, "Neo.ClientError.Statement.AccessMode"),
      (#"{"statement": "RETURN 1", "impersonatedUser": "Li"}"#, 403, "Neo.ClientError.Security.Forbidden"),
      (
        #"{"statement": "RETURN 1", "bookmarks": ["accounts:99"]}"#, 503,
        "Neo.TransientError.Transaction.BookmarkTimeout"
      ),
    ])
  func wrong(body: String, status: Int, code: String) async throws {
    try await RunningServer.withAccounts { server, _ in
      let answer = try await server.client.post(Self.path, body)
      #expect(answer.status == status, "\(answer.text)")
      let error = try #require(try answer.json()["errors"].items.first)
      #expect(error["code"].text == code)
      #expect(error["message"].text?.isEmpty == false)
    }
  }

  @Test("A path that is none is said in the form that drivers read, too", arguments: ["/tx/%9b", "/nowhere"])
  func noPath(ending: String) async throws {
    try await RunningServer.withAccounts { server, _ in
      let answer = try await server.client.post(Self.path + ending, "{}")
      #expect([400, 404].contains(answer.status))
      #expect(answer.field("Content-Type") == "application/json")
      #expect(try answer.json()["errors"].items.first?["code"].text?.hasPrefix("Neo.ClientError.") == true)
    }
  }

  @Test("Who may only read changes nothing; a graph of others looks as if it did not exist")
  func access() async throws {
    try await RunningServer.withAccounts { server, _ in
      let change = #"{"statement": "CREATE (:Note)"}"#
      let reader = try await server.client(.read).post(Self.path, change)
      #expect(reader.status == 403)
      #expect(try reader.json()["errors"].items[0]["code"].text == "Neo.ClientError.Security.Forbidden")
      let foreign = try await server.client(.write, graph: "another").post(Self.path, change)
      #expect(foreign.status == 404)
      #expect(try foreign.json()["errors"].items[0]["code"].text == "Neo.ClientError.Database.DatabaseNotFound")
      let nobody = try await Client(port: server.client.port, token: nil).post(Self.path, change)
      #expect(nobody.status == 401)
      #expect(try nobody.json()["errors"].items[0]["code"].text == "Neo.ClientError.Security.Unauthorized")
      let partner = try server.client(.read, rule: TokenRule(accounts: ["C-105"]))
      let seen = try await partner.post(Self.path, #"{"statement": "MATCH (c:Company {id: 'C-101'}) RETURN c"}"#)
      #expect(try seen.json()["data"]["values"].items.isEmpty)
    }
  }
}
