import Foundation
import TestSupport
import Testing

@Suite("One analysis, the same answer at every door")
struct ReportDoorTests {
  @Test("Over HTTP every report is byte for byte what the command prints, as JSON and as CSV", .timeLimit(.minutes(10)))
  func reports() async throws {
    try await RunningServer.withSample { server in
      for call in AnalysisCall.all {
        for (format, type) in [("json", "application/json"), ("csv", "text/csv; charset=utf-8; header=present")] {
          let answer = try await server.client.get(call.path + "&format=\(format)")
          #expect(answer.status == 200, "\(call.name): \(answer.text)")
          #expect(answer.field("Content-Type") == type)
          let sample = ["--graph", TestData.graph("medical-devices"), "--as-of", "2026-06-30"]
          let printed = try BuiltCommand.run(call.words + sample + ["--format", format])
          #expect(printed.code == 0, "\(printed.errors)")
          #expect(answer.body == printed.output, "\(call.name) as \(format)")
        }
      }
    }
  }

  @Test("Accept chooses the form and Accept-Language the language, as the options of the command do")
  func negotiation() async throws {
    try await RunningServer.withSample { server in
      let path = AnalysisCall.all[1].path
      let csv = try await server.client.get(path, ["Accept": "text/csv, application/json;q=0.5"])
      #expect(csv.text == (try await server.client.get(path + "&format=csv").text))
      let chinese = try await server.client.get(path, ["Accept-Language": "fr, zh-CN;q=0.8, en;q=0.5"])
      #expect(chinese.text == (try await server.client.get(path + "&language=zh-Hans").text))
      #expect(chinese.field("Content-Language") == "zh-Hans")
      #expect(try chinese.json()["title"].text?.contains("覆盖") == true)
      let refused = try await server.client.get(path, ["Accept": "image/gif"])
      #expect(refused.status == 406)
      #expect(refused.field("Content-Type") == "application/problem+json")
    }
  }

  @Test("The sample group's coverage moved from 30 % to 65 % in a year")
  func coverageDifference() async throws {
    try await RunningServer.withSample { server in
      let path = "/v1/graphs/medical-devices/reports/coverage-difference?account=C-101&from=2025-06-30&asOf=2026-06-30"
      let figures = try await server.client.get(path).json()["figures"].items
      let shares = figures.filter { $0["unit"].text == "share" }.compactMap {
        ($0["value"].value as? NSNumber)?.doubleValue
      }
      #expect(shares.contains(0.3))
      #expect(shares.contains(0.65))
    }
  }
}
