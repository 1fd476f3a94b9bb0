import Foundation
import TestSupport
import Testing

@Suite("Customer trees that the command draws")
struct CustomerTreeTests {
  private static func draw(
    _ account: String, of graph: String, to file: String, in folder: TemporaryFolder, _ options: [String] = []
  ) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(
      ["diagram", "tree", account, "--graph", graph, "--as-of", "2026-06-30", "--to", file] + options, in: folder.path)
  }

  @Test(
    "Two runs give the same bytes", arguments: ["svg": "<?xml", "dot": "digraph", "pdf": "%PDF-", "png": "\u{89}PNG"])
  func sameBytes(format: String, signature: String) throws {
    let folder = try TemporaryFolder()
    for name in ["first", "second"] {
      let outcome = try Self.draw(Sample.account, of: Sample.folder, to: "\(name).\(format)", in: folder)
      #expect(outcome.code == 0)
      #expect(outcome.text == "Wrote \(name).\(format) as of 2026-06-30. Every company of the group is shown.\n")
    }
    let first = try folder.bytes(of: "first.\(format)")
    #expect(first.starts(with: signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
    #expect(try folder.bytes(of: "second.\(format)") == first)
  }

  @Test(
    "The sample's boxes do not overlap, and every label is inside of its box",
    arguments: [["--language", "en"], ["--language", "zh-Hans"], ["--orientation", "left-to-right"]])
  func sample(options: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try Self.draw(Sample.account, of: Sample.folder, to: "t.svg", in: folder, options).code == 0)
    let picture = try SVGPicture(folder.bytes(of: "t.svg"))
    #expect(picture.boxes.count == 40)
    let outside = try picture.linesOutside()
    #expect(outside == [])
    #expect(picture.overlap() == nil)
    #expect(picture.isPlain)
  }

  static let hostileNames = [
    "Holding", "say \"hi\"", "<b>bold</b>", #"C:\temp\new"#, "two\nlines", "🙂👩‍👩‍👧 emoji", "שלום עליכם 1", "AT&amp;T",
    #"\N \G \L"#, "</text><script>alert(1)</script>", "&#1;&lt;", "a]b}c;d", "]]>", "<!-- x -->", "${HOME} %s%n",
    "javascript:alert(1)", "tab\there", "قيمة", "\\", "\"\"",
  ]

  @Test("Hostile names are drawn as text, inside of their boxes")
  func hostileNames() throws {
    let long = String(repeating: "长x ", count: 166) + "yz"
    let folder = try TemporaryFolder(CompanyFiles.group(named: Self.hostileNames + [long, ""]))
    let outcome = try Self.draw("n0", of: folder.path, to: "t.svg", in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let picture = try SVGPicture(folder.bytes(of: "t.svg"))
    #expect(picture.isPlain)
    let outside = try picture.linesOutside()
    #expect(outside == [])
    #expect(picture.overlap() == nil)
    let drawn = Set(picture.nodes.filter { $0.name.hasPrefix("company_") }.compactMap { picture.name(ofNode: $0.name) })
    for name in Self.hostileNames { #expect(drawn.contains(name.filter { !$0.isWhitespace }), "\(name)") }
    #expect(drawn.contains { $0.hasPrefix("长x长x") && $0.hasSuffix("…") })
    #expect(drawn.contains("n21"))
    for format in ["png", "pdf", "dot"] {
      #expect(try Self.draw("n0", of: folder.path, to: "t.\(format)", in: folder).code == 0)
    }
  }

  @Test("xmllint finds the SVG well-formed", .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/xmllint")))
  func wellFormed() throws {
    let folder = try TemporaryFolder(CompanyFiles.group(named: Self.hostileNames))
    #expect(try Self.draw("n0", of: folder.path, to: "t.svg", in: folder).code == 0)
    let outcome = try BuiltCommand.run(
      "/usr/bin/xmllint", ["--noout", "--nonet", "t.svg"], in: folder.path, environment: [:])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let text = try String(decoding: folder.bytes(of: "t.svg"), as: UTF8.self)
    for banned in ["<script", "<image", "href", "<a "] { #expect(!text.contains(banned), "\(banned)") }
  }

  @Test("A group of 3,000 companies is folded to a picture that says so")
  func largeGroup() throws {
    let folder = try TemporaryFolder(CompanyFiles.largeGroup(count: 3_000))
    let outcome = try Self.draw("n0", of: folder.path, to: "t.svg", in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let picture = try SVGPicture(folder.bytes(of: "t.svg"))
    let shown = picture.nodes.count { $0.name.hasPrefix("company_") }
    #expect((20...120).contains(shown))
    #expect(outcome.text.contains("\(3_000 - shown) companies are folded"), "\(outcome.text)")
    let caption = picture.nodes.flatMap(\.lines).map(\.text).joined(separator: " ")
    #expect(caption.contains("\(3_000 - shown) companies are folded"))
    let outside = try picture.linesOutside()
    #expect(outside == [])
    #expect(picture.overlap() == nil)
  }

  @Test("A folder that is not there is named")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.draw(Sample.account, of: Sample.folder, to: "nowhere/t.svg", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors == "nowhere/t.svg: there is no folder nowhere. Make it first, or name another.\n")
  }
}
