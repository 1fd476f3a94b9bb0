import Foundation
import GuanxiServer
import TestSupport
import Testing

@Suite("The page of imports")
struct ImportPageTests {
  private static let path = "/graphs/accounts/import"
  private static let mapping =
    "files:\n  - path: new.csv\n    nodes: { labels: [Company], key: id, properties: { id: id, name: name, employees: "
    + "{ column: staff, type: int } } }\n"
  private static let bad = FilePart.file("new.csv", "id,name,staff\nX-1,<b>New</b>,many\n")
  private static let good = FilePart.file("new.csv", "id,name,staff\nX-1,<b>New</b>,12\n")

  private func visitor(_ server: RunningServer) async throws -> (Visitor, FilePart) {
    let visitor = try await Visitor(server, token: server.client.token)
    return (visitor, .field("form", try await visitor.formToken()))
  }

  @Test("Bad rows are shown with their place; the corrected file is checked, kept, and loaded without being sent again")
  func steps() async throws {
    try await RunningServer.withAccounts { server, _ in
      let (visitor, form) = try await visitor(server)
      let mapping = FilePart.field("mapping", Self.mapping)
      let check = FilePart.field("action", "check")
      let refused = try await visitor.upload(Self.path, [form, mapping, check, Self.bad])
      #expect(refused.status == 200)
      for part in ["new.csv", ">2<", "3 staff", "many", "is not a number"] {
        #expect(refused.text.contains(part), "\(part)")
      }
      #expect(refused.text.contains("files:\n  - path: new.csv"), "What was entered stays.")
      let there = "MATCH (c:Company {id: 'X-1'}) RETURN count(c)"
      let checked = try await visitor.upload(Self.path, [form, mapping, check, Self.good])
      #expect(checked.text.contains("Checked, and nothing was changed yet: 1 new"))
      #expect(try await server.client.value(there) == "0")
      let key = try #require(checked.text.firstMatch(of: /name="kept" value="([a-z0-9]+)"/).map { String($0.1) })
      let load = [form, mapping, FilePart.field("action", "load"), FilePart.field("kept", key)]
      let stranger = try await Visitor(server, token: server.client.token)
      let strange = FilePart.field("form", try await stranger.formToken())
      #expect(try await stranger.upload(Self.path, [strange] + load.dropFirst()).status == 400)
      let loaded = try await visitor.upload(Self.path, load)
      #expect(loaded.status == 200 && loaded.text.contains("Loaded as version"))
      #expect(try await server.client.value(there) == "1")
      #expect(try await visitor.upload(Self.path, load).status == 400, "What was loaded is not kept any more.")
    }
  }

  @Test("A mapping is suggested into the field, in both languages")
  func suggestion() async throws {
    try await RunningServer.withAccounts { server, _ in
      let (visitor, form) = try await visitor(server)
      let suggest = [form, FilePart.field("action", "suggest"), Self.good]
      let answer = try await visitor.upload(Self.path + "?language=zh-Hans", suggest)
      #expect(answer.text.contains("path: new.csv") && answer.text.contains("建议映射"))
      let none = try await visitor.upload(
        Self.path, [form, .field("action", "suggest"), FilePart(name: "files", file: "", text: "")])
      #expect(none.status == 400 && none.text.contains("Choose the CSV files."))
    }
  }

  @Test("A form with files must be of the session, as every other")
  func origin() async throws {
    try await RunningServer.withAccounts { server, _ in
      let (visitor, _) = try await visitor(server)
      let load = [FilePart.field("action", "load"), Self.good]
      #expect(try await visitor.upload(Self.path, load).status == 403)
      #expect(try await visitor.upload(Self.path, load + [.field("form", "x")]).status == 403)
      #expect(try await Visitor(server).upload(Self.path, load).status == 303)
      let reader = try await Visitor(server, token: server.client(.read).token)
      #expect(try await reader.open(Self.path).status == 403)
    }
  }
}
