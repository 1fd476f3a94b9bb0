import Testing

@Suite("What is wrong with a question is said as a problem document")
struct ReportProblemTests {
  private static let reports = "/v1/graphs/medical-devices/reports"

  @Test(
    "Each mistake has its status, its kind, and the parameter to blame",
    arguments: [
      ("/coverage", 400, "bad-parameter", "account"),
      ("/coverage?account=C-101&widnow=90", 400, "bad-parameter", "widnow"),
      ("/coverage?account=C-101&asOf=yesterday", 400, "bad-parameter", "asOf"),
      ("/coverage?account=C-101&language=fr", 400, "bad-parameter", "language"),
      ("/coverage?account=C-101&format=xls", 400, "bad-parameter", "format"),
      ("/coverage?account=C-101&account=C-102", 400, "bad-parameter", "account"),
      ("/coverage?account=C-101&atVersion=latest", 400, "bad-parameter", "atVersion"),
      ("/coverage?account=C-101&atVersion=3", 422, "unanswerable", "atVersion"),
      ("/influence?account=C-104&top=many", 400, "bad-parameter", "top"),
      ("/influence?account=C-104&top=0", 400, "bad-parameter", "top"),
      ("/coverage?account=Nobody", 422, "unanswerable", nil), ("/coverage?account=%FF", 400, "bad-parameter", nil),
      ("/coverag?account=C-101", 404, "unknown-path", nil), ("", 404, "unknown-path", nil),
    ] as [(String, Int, String, String?)])
  func mistakes(path: String, status: Int, kind: String, parameter: String?) async throws {
    try await RunningServer.withSample { server in
      let answer = try await server.client.get(Self.reports + path)
      let problem = try answer.json()
      #expect(answer.status == status, "\(answer.text)")
      #expect(answer.field("Content-Type") == "application/problem+json")
      #expect(problem["type"].text == "urn:guanxi:problem:\(kind)")
      #expect(problem["status"].integer == status)
      #expect(problem["parameter"].text == parameter)
      #expect(problem["requestId"].text == answer.field("X-Request-Id"))
      let chinese = try await server.client.get(Self.reports + path, ["Accept-Language": "zh-Hans"])
      if parameter != "language" { #expect(chinese.text != answer.text) }
    }
  }

  @Test("A wrong method names those that are taken")
  func method() async throws {
    try await RunningServer.withSample { server in
      let answer = try await server.client.send("DELETE", "/v1/graphs")
      #expect(answer.status == 405)
      #expect(answer.field("Allow") == "GET, HEAD")
    }
  }
}
