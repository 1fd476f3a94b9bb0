import Foundation
import TestSupport
import Testing

@Suite("guanxi shell: pictures")
struct ShellPictureTests {
  @Test("A picture goes to a new file of the folder, and the shell says which")
  func files() throws {
    let fixture = try ShellFixture()
    let shell = try fixture.start()
    try shell.enter("CUSTOMER TREE OF a AS dot", expecting: "Wrote tree.dot.")
    try shell.enter("CUSTOMER TREE OF b AS dot", expecting: "Wrote tree-2.dot.")
    #expect(try shell.leave() == 0)
    let (first, second) = (try fixture.folder.bytes(of: "tree.dot"), try fixture.folder.bytes(of: "tree-2.dot"))
    #expect(first.starts(with: Data("digraph".utf8)) && first != second)
  }

  @Test("Tab completes the line of a diagram and the formats behind AS")
  func completion() throws {
    let shell = try ShellFixture().start()
    try shell.type("POW\tMA\tO\t")
    try shell.waitForText("POWER MAP OF", cursorBehind: "POWER MAP OF ")
    try shell.type("a A\tsv\t")
    try shell.waitForText("POWER MAP OF a AS svg", cursorBehind: "POWER MAP OF a AS svg ")
  }

  @Test("A script gets the picture on standard output")
  func script() throws {
    let fixture = try ShellFixture()
    let words = [BuiltCommand.path] + fixture.words + ["--language", "en"]
    let line = "printf 'CUSTOMER TREE OF a AS dot;' | " + words.joined(separator: " ")
    let outcome = try BuiltCommand.run(
      "/bin/sh", ["-c", line], in: fixture.folder.path, environment: ["HOME": fixture.folder.path])
    #expect(outcome.code == 0 && outcome.text.hasPrefix("digraph"), "\(outcome.errors)")
  }
}
