import Foundation
import GuanxiEngine
import GuanxiServer
import TestSupport
import Testing

@Suite("Importing over HTTP")
struct ImportTests {
  static let imports = "/v1/graphs/accounts/imports"

  private static let companies = """
    files:
      - path: "companies*.csv"
        nodes:
          labels: [Company]
          key: id
          properties: { id: Id, name: Name, region: Region, employees: { column: Staff, type: int } }
    """

  @Test("What is there is brought up to date, what is new is added, and what no row says stays")
  func refresh() async throws {
    try await RunningServer.withAccounts { server, folder in
      let count = "MATCH (c:Company) RETURN count(c)"
      let before = Int(try await server.client.value(count)) ?? 0
      let rows = "Id,Name,Region,Staff\nC-101,Muheng,West,120\nC-900,New Clinic,North,\n"
      let answer = try await server.client.upload(
        Self.imports, [.mapping(Self.companies), .file("companies.csv", rows)])
      #expect(answer.status == 200, "\(answer.text)")
      let said = try answer.json()
      #expect(said["loaded"].integer == 1)
      #expect(said["nodes"]["created"].integer == 1 && said["nodes"]["changed"].integer == 1)
      #expect(said["labels"].items.map { $0["name"].text } == ["Company"])
      #expect((said["version"].integer ?? 0) == (said["versionBefore"].integer ?? 0) + 1)
      #expect(answer.field("Guanxi-Graph-Version") == said["version"].integer.map(String.init))
      #expect(Int(try await server.client.value(count)) == before + 1)
      let changed = try await server.client.value(
        "MATCH (c:Company {id: 'C-101'}) RETURN c.name + ' ' + c.region + ' ' + c.employees + ' ' + c.side")
      #expect(changed == "Muheng West 120 customer")
      // The version before is still there: an import can be taken back.
      let earlier =
        "USE AT VERSION \(said["versionBefore"].integer ?? 0) MATCH (c:Company {id: 'C-900'}) RETURN count(c)"
      #expect(try await server.client.value(earlier) == "0")
      let again = try await server.client.upload(
        Self.imports, [.mapping(Self.companies), .file("companies.csv", rows)]
      ).json()
      #expect(again["nodes"]["created"].integer == 0 && again["nodes"]["changed"].integer == 0)
      #expect(again["version"].integer == said["version"].integer)
      let log = try AuditLog(reading: folder.file(AuditLog.fileName)).entries(from: 1, limit: 100).entries
      #expect(log.contains { $0.action == "import" && $0.subject == "2 nodes, 0 relationships" && $0.rows == 2 })
    }
  }

  @Test("Relationships reach people whom no file describes, and are not made twice")
  func relationships() async throws {
    try await RunningServer.withAccounts { server, _ in
      let mapping = """
        files:
          - path: jobs.csv
            relationships:
              type: WORKS_AT
              from: { label: Person, key: id, column: who }
              to: { label: Company, key: id, column: where }
              properties: { title: title, from: { column: since, type: date } }
        """
      func load(_ rows: String, _ query: String = "") async throws -> Client.Answer {
        try await server.client.upload(
          Self.imports + query, [.mapping(mapping), .file("jobs.csv", "who,where,title,since\n" + rows)])
      }
      let first = try await load("P-0007,C-105,Advisor,2026-01-01\n").json()
      #expect(first["relationships"]["created"].integer == 1)
      let second = try await load("P-0007,C-105,Director,2026-01-01\nP-0007,C-105,Chair,2026-06-01\n").json()
      #expect(second["relationships"]["created"].integer == 1 && second["relationships"]["changed"].integer == 1)
      let titles =
        "MATCH (:Person {id: 'P-0007'})-[w:WORKS_AT]->(:Company {id: 'C-105'}) WITH w.title AS t ORDER BY t "
        + "RETURN reduce(s = '', x IN collect(t) | s + x + ';')"
      #expect(try await server.client.value(titles) == "Chair;Director;")
      let unknown = try await load("P-9999,C-105,Director,\n")
      #expect(unknown.status == 422)
      #expect(try unknown.json()["problems"].items.first?["value"].text == "P-9999")
      let left = try await load("P-9999,C-105,Director,\nP-0008,C-105,Director,\n", "?skipBadRows=1").json()
      #expect(left["badRowCount"].integer == 1 && left["relationships"]["created"].integer == 1)
      #expect(left["problems"].items.first?["file"].text == "jobs.csv")
    }
  }

  @Test("A bad row is said with file, line, column, value and reason, and nothing is loaded")
  func badRows() async throws {
    try await RunningServer.withAccounts { server, _ in
      let parts: [FilePart] = [
        .mapping(Self.companies),
        .file("companies.csv", "Id,Name,Region,Staff\nX-901,First,East,12\nX-902,Second,East,many\n"),
      ]
      for path in [Self.imports, Self.imports + "?dryRun=true"] {
        let isDry = path.hasSuffix("true")
        let answer = try await server.client.upload(path, parts)
        #expect(answer.status == (isDry ? 200 : 422))
        let said = try answer.json()
        #expect(said["badRowCount"].integer == 1 && said["errorCount"].integer == 1)
        let problem = try #require(said["problems"].items.first)
        #expect(problem["file"].text == "companies.csv" && problem["line"].integer == 3)
        #expect(problem["column"].integer == 4 && problem["columnName"].text == "Staff")
        #expect(problem["value"].text == "many" && problem["reason"].text == "is not a number")
        if isDry {
          #expect(said["wouldLoad"].integer == 0)
        } else {
          #expect(said["type"].text == "urn:guanxi:problem:bad-files")
        }
      }
      let there = "MATCH (c:Company) WHERE c.id STARTS WITH 'X-90' RETURN count(c)"
      #expect(try await server.client.value(there) == "0")
      let dry = try await server.client.upload(Self.imports + "?dryRun=true&skipBadRows=1", parts).json()
      #expect(dry["wouldLoad"].integer == 1 && dry["loaded"].integer == 0 && dry["nodes"]["created"].integer == 1)
      #expect(try await server.client.value(there) == "0")
      let loaded = try await server.client.upload(Self.imports, parts + [.field("skipBadRows", "1")])
      #expect(loaded.status == 200)
      #expect(try await server.client.value(there) == "1")
    }
  }

  @Test("What contradicts the account schema is refused with the line that it comes from")
  func schema() async throws {
    try await RunningServer.withAccounts { server, _ in
      let owns =
        "files:\n  - path: owns.csv\n    relationships: { type: OWNS, from: { label: Company, key: id, column: a }, "
        + "to: { label: Company, key: id, column: b }, properties: { share: { column: share, type: double } } }\n"
      let answer = try await server.client.upload(
        Self.imports, [.mapping(owns), .file("owns.csv", "a,b,share\nC-101,C-105,1.5\n")])
      #expect(answer.status == 422, "\(answer.text)")
      let problem = try #require(try answer.json()["problems"].items.first)
      #expect(problem["file"].text == "owns.csv" && problem["line"].integer == 2, "\(answer.text)")
    }
  }

  @Test(
    "A mapping names files that came along and no others", arguments: ["/etc/passwd", "../../../../etc/*", "*/../x"])
  func escape(path: String) async throws {
    try await RunningServer.withAccounts { server, _ in
      let mapping = Self.companies.replacing("companies*.csv", with: path)
      let answer = try await server.client.upload(
        Self.imports, [.mapping(mapping), .file("companies.csv", "Id,Name,Region,Staff\n")])
      #expect(answer.status == 422)
      #expect(
        try answer.json()["problems"].items.map { $0["reason"].text } == ["names none of the files that came along"])
    }
  }

  @Test(
    "Names of files with a path, or twice, are refused",
    arguments: [["../x.csv"], ["/etc/passwd"], ["a\\b.csv"], [".hidden"], ["x.csv", "x.csv"]])
  func names(files: [String]) async throws {
    try await RunningServer.withAccounts { server, _ in
      let answer = try await server.client.upload(Self.imports, files.map { .file($0, "id:ID,:LABEL\n") })
      #expect(answer.status == 400, "\(answer.text)")
    }
  }

  @Test("A new graph is made empty, and the sample is loaded from its files with their own headers")
  func newGraph() async throws {
    try await RunningServer.withAccounts { server, _ in
      let made = try await server.client.send("PUT", "/v1/graphs/second")
      #expect(made.status == 201 && made.field("Location") == "/v1/graphs/second")
      #expect(try await server.client.send("PUT", "/v1/graphs/second").status == 409)
      #expect(try await server.client.send("PUT", "/v1/graphs/.hidden").status == 422)
      #expect(try await server.client(.write).send("PUT", "/v1/graphs/third").status == 403)
      let folder = TestData.graph("medical-devices")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted()
      let parts = try names.map { FilePart.file($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) }
      let loaded = try await server.client.upload("/v1/graphs/second/imports", parts)
      #expect(loaded.status == 200)
      let report = "reports/coverage?account=C-101&asOf=2026-06-30&format=csv"
      let second = try await server.client.get("/v1/graphs/second/\(report)").text
      let first = try await server.client.get("/v1/graphs/accounts/\(report)").text
      func withoutFacts(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.split(separator: ",").dropLast().joined(separator: ",") }
      }
      #expect(withoutFacts(second) == withoutFacts(first))
      let again = try await server.client.upload("/v1/graphs/second/imports", parts).json()
      #expect(again["nodes"]["changed"].integer == 0 && again["relationships"]["created"].integer == 0)
    }
  }

  @Test("A mapping is suggested for unknown files, and loads them")
  func suggestion() async throws {
    try await RunningServer.withAccounts { server, _ in
      let file = FilePart.file("clinics.csv", "code,name\nK-1,First\nK-2,Second\n")
      let answer = try await server.client.upload(Self.imports + "/suggestion", [file])
      #expect(answer.status == 200 && answer.field("Content-Type") == "application/yaml")
      #expect(answer.text.contains("path: clinics.csv"))
      let loaded = try await server.client.upload(Self.imports, [.mapping(answer.text), file])
      #expect(loaded.status == 200, "\(loaded.text)")
      #expect(try await server.client.value("MATCH (c:Clinic) RETURN count(c)") == "2")
    }
  }

  @Test("Bodies that are none, are too large or hold what nobody reads are refused")
  func bounds() async throws {
    var limits = ServerLimits.standard
    limits.uploadBytes = 10_000
    limits.uploadParts = 3
    try await RunningServer.withAccounts(limits: limits) { server, _ in
      func status(_ parts: [FilePart], _ query: String = "") async throws -> Int {
        try await server.client.upload(Self.imports + query, parts).status
      }
      let file = FilePart.file("x.csv", "id:ID,:LABEL\n")
      #expect(try await status([file]) == 200)
      #expect(try await status([]) == 400)
      #expect(try await status([.field("files", "x")]) == 400)
      #expect(try await status([file, .field("mappings", "x")]) == 400)
      #expect(try await status([file, .mapping("a"), .mapping("b")]) == 400)
      #expect(try await status([file, file, file, file]) == 400)
      #expect(try await status([file, .field("dryRun", "yes")]) == 400)
      #expect(try await status([file, .field("dryRun", "true")], "?dryRun=true") == 400)
      #expect(try await status([file], "?skipBadRows=-1") == 400)
      #expect(try await status([file], "?skip=1") == 400)
      #expect(try await status([.file("x.csv", String(repeating: "x", count: 20_000))]) == 413)
      #expect(try await server.client.post(Self.imports, "{}").status == 415)
      let wrong = try await server.client.post(Self.imports, "x", type: "multipart/form-data")
      #expect(wrong.status == 400)
      #expect(try await server.client(.read).upload(Self.imports, [file]).status == 403)
    }
  }

  @Test("CSV files that are served are not changed, but can be checked against")
  func fixed() async throws {
    try await RunningServer.withSmallGraph { server in
      let parts = [FilePart.file("x.csv", "id:ID(Company),name,:LABEL\na,Acme,Company\nd,Delta,Company\n")]
      #expect(try await server.client.upload("/v1/graphs/small/imports", parts).status == 409)
      let dry = try await server.client.upload("/v1/graphs/small/imports?dryRun=true", parts).json()
      #expect(dry["nodes"]["created"].integer == 1 && dry["nodes"]["changed"].integer == 0)
      #expect(try await server.client.send("PUT", "/v1/graphs/new").status == 409)
    }
  }
}
