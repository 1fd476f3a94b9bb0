import Foundation
import TestSupport
import Testing

@Suite("Power maps that the command draws")
struct PowerMapTests {
  private static func draw(
    _ account: String, of graph: String, to file: String, in folder: TemporaryFolder, _ options: [String] = []
  ) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      ["diagram", "power-map", account, "--graph", graph, "--as-of", "2026-06-30", "--to", file] + options,
      in: folder.path)
  }

  @Test("Two runs give the same bytes", arguments: ["svg": "<?xml", "dot": "digraph"])
  func sameBytes(format: String, signature: String) throws {
    let folder = try TemporaryFolder()
    for name in ["first", "second"] {
      let outcome = try Self.draw("C-104", of: Sample.folder, to: "\(name).\(format)", in: folder)
      #expect(outcome.text == "Wrote \(name).\(format) as of 2026-06-30. Every known seat is shown.\n")
    }
    let first = try folder.bytes(of: "first.\(format)")
    #expect(first.starts(with: signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
    #expect(try folder.bytes(of: "second.\(format)") == first)
  }

  @Test(
    "In the sample nothing overlaps, and every label is inside of its box",
    arguments: zip(["C-101", "C-104", "C-106", "C-201"], ["en", "zh-Hans", "zh-Hans", "en"]))
  func sample(account: String, language: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.draw(account, of: Sample.folder, to: "t.svg", in: folder, ["--language", language])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let picture = try SVGPicture(folder.bytes(of: "t.svg"))
    #expect(picture.nodes.contains { $0.name.hasPrefix("seat_") })
    let outside = try picture.linesOutside { $0.box != nil }
    #expect(outside == [])
    #expect(picture.overlap() == nil)
    #expect(picture.isPlain)
  }

  @Test("The sample's blocker, figurehead and empty seat stand out, in words too")
  func story() throws {
    let folder = try TemporaryFolder()
    #expect(try Self.draw("C-104", of: Sample.folder, to: "t.svg", in: folder).code == 0)
    let titles = try SVGPicture(folder.bytes(of: "t.svg")).nodes.map(\.title)
    for words in [
      "Tao Jianye 陶建业, Chief Financial Officer 总会计师, evaluator, influence 78, non-supporter, brief, strength 38, "
        + "weak link: opposes us",
      "Shen Guozhong 沈国忠, Honorary President 名誉院长, approver, influence 85, neutral, not met, strength unknown, "
        + "weak link: powerful, barely met",
      "Head of Radiology 放射科主任, vacant seat, evaluator, influence 60", "4  Approval: 3 seats · ▲ 2",
    ] {
      #expect(titles.contains(words), "\(words)")
    }
  }

  @Test("A buying center can be named, and a company of which nobody who decides is known is said to be one")
  func choice() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.draw("C-101", of: Sample.folder, to: "t.svg", in: folder, ["--buying-center", "B-001"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try SVGPicture(folder.bytes(of: "t.svg")).nodes.contains { $0.title.hasPrefix("Power map: Yunpu imaging") })
    let unknown = try Self.draw("C-120", of: Sample.folder, to: "u.svg", in: folder)
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("import a buying center"), "\(unknown.errors)")
  }

  @Test("Hostile names are drawn as text, inside of their boxes, in every format")
  func hostileNames() throws {
    let names = CustomerTreeTests.hostileNames + [String(repeating: "长x ", count: 166), ""]
    let folder = try TemporaryFolder(DecisionFiles.purchase(named: names))
    let outcome = try Self.draw("c", of: folder.path, to: "t.svg", in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let picture = try SVGPicture(folder.bytes(of: "t.svg"))
    #expect(picture.nodes.count { $0.name.hasPrefix("seat_") } >= names.count)
    #expect(picture.isPlain)
    let outside = try picture.linesOutside { $0.box != nil }
    #expect(outside == [])
    #expect(picture.overlap() == nil)
    for (format, signature) in ["png": "\u{89}PNG", "pdf": "%PDF-", "dot": "digraph"] {
      #expect(try Self.draw("c", of: folder.path, to: "t.\(format)", in: folder).code == 0)
      let start = signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      #expect(try folder.bytes(of: "t.\(format)").starts(with: start))
    }
  }
}
