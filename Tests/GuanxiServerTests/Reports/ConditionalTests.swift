import TestSupport
import Testing

@Suite("Nothing is sent twice to who has it")
struct ConditionalTests {
  @Test("The same question has the same tag, another date, form or language another; with the tag comes 304")
  func tags() async throws {
    try await RunningServer.withSample { server in
      let path = "/v1/graphs/medical-devices/reports/scope?account=C-101"
      let first = try await server.client.get(path)
      let tag = try #require(first.field("ETag"))
      #expect(try await server.client.get(path).field("ETag") == tag)
      let again = try await server.client.get(path, ["If-None-Match": "\"other\", \(tag)"])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      for changed in ["&asOf=2025-06-30", "&format=csv", "&language=zh-Hans"] {
        let other = try await server.client.get(path + changed, ["If-None-Match": tag])
        #expect(other.status == 200, "\(changed)")
        #expect(other.field("ETag") != tag)
      }
      // A question that is none is not "unchanged".
      let wrong = try await server.client.get(path + "&atVersion=latest", ["If-None-Match": "*"])
      #expect(wrong.status == 400)
    }
  }
}
