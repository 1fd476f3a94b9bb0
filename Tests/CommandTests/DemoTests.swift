import TestSupport
import Testing

@Suite("The demo")
struct DemoTests {
  @Test("Two runs print the same and write the same bytes")
  func twice() throws {
    let runs = try (0..<2).map { _ in
      let folder = try TemporaryFolder()
      let outcome = try BuiltCommand.run(["demo", "--graph", Sample.folder, "--to", "pictures"], in: folder.path)
      return (outcome, try folder.contents(of: "pictures"))
    }
    #expect(runs[0].0.code == 0)
    #expect(runs[0].0.errors.isEmpty)
    #expect(runs[0].0.output == runs[1].0.output)
    #expect(runs[0].1 == runs[1].1)
    let names = ["dot", "pdf", "png", "svg"].flatMap { ["customer-tree.en.\($0)", "customer-tree.zh-Hans.\($0)"] }
    #expect(runs[0].1.keys.sorted() == names.sorted())
    for name in names { #expect(runs[0].0.text.contains("  pictures/\(name)\n")) }
    #expect(runs[0].0.text.contains("Coverage of Muheng Hospital Group 沐衡医院集团 from 2025-06-30 to 2026-06-30"))
  }
}
