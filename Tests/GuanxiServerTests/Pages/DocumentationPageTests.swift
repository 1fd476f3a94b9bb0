import Foundation
import GuanxiServer
import Testing

@Suite("The page of the interface")
struct DocumentationPageTests {
  @Test("It has every operation of /openapi.json with its parameters, in both languages, for everybody")
  func complete() async throws {
    try await RunningServer.withSmallGraph { server in
      let described = try await server.client.get("/openapi.json").json()["paths"].entries
      for language in ["en", "zh-CN"] {
        let page = try await Visitor(server).open("/docs", language: language)
        #expect(page.status == 200)
        for (path, methods) in described {
          for (method, operation) in methods.entries {
            let id = operation["operationId"].text ?? ""
            let part = try #require(
              page.text.split(separator: "<details class=\"operation\" id=\"\(id)\">").last?.split(
                separator: "</details>"
              ).first)
            #expect(part.contains(method.uppercased()) && part.contains("<code>\(path)</code>"), "\(id)")
            for parameter in operation["parameters"].items where ["path", "query"].contains(parameter["in"].text) {
              #expect(part.contains("<code>\(parameter["name"].text ?? "")</code>"), "\(id)")
            }
            // The description for programs is English.
            let described = [operation["summary"]] + operation["parameters"].items.map { $0["description"] }
            #expect(language == "en" || !described.compactMap(\.text).contains { part.contains($0) }, "\(id)")
          }
        }
        #expect(page.text.contains("href=\"/openapi.json\""))
        #expect(!page.text.contains("https://"))
      }
    }
  }
}
