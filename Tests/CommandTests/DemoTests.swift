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
    #expect(runs[0].0.text.hasSuffix("Pages of the sample for a browser: guanxi demo --serve\n"))
    #expect(runs[0].0.output == runs[1].0.output)
    #expect(runs[0].1 == runs[1].1)
    let diagrams = ["customer-tree", "organisation-chart", "power-map", "relationship-graph"]
    let names = diagrams.flatMap { diagram in
      ["en", "zh-Hans"].flatMap { language in ["dot", "pdf", "png", "svg"].map { "\(diagram).\(language).\($0)" } }
    }
    #expect(runs[0].1.keys.sorted() == names.sorted())
    for diagram in diagrams {
      #expect(runs[0].0.text.contains("  pictures/\(diagram).{en,zh-Hans}.{svg,png,pdf,dot}\n"))
    }
    for title in ["Influence in Muheng Yunpu", "Decision chain of Muheng Yunpu", "Weak links in Muheng Hospital Group"]
    {
      #expect(runs[0].0.text.contains(title))
    }
    #expect(runs[0].0.text.contains("Coverage of Muheng Hospital Group 沐衡医院集团 from 2025-06-30 to 2026-06-30"))
  }
}
