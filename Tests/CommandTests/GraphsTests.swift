import TestSupport
import Testing

@Suite("guanxi graphs")
struct GraphsTests {
  @Test("A graph is created, copied, renamed, dropped and got back, and each step says what it did")
  func life() throws {
    let folder = try TemporaryFolder()
    func graphs(_ words: String...) throws -> BuiltCommand.Outcome {
      try BuiltCommand.run(["graphs"] + words + ["--folder", folder.path])
    }
    #expect(try graphs("list").text.contains("guanxi graphs create NAME"))
    #expect(try graphs("create", "集团").text == "Created 集团.\n")
    #expect(try graphs("copy", "集团", "what if").text == "Copied 集团 to what if.\n")
    #expect(try graphs("rename", "集团", "Acme Group").text == "集团 is Acme Group now.\n")
    #expect(try graphs("drop", "Acme Group").text.hasPrefix("Dropped Acme Group. guanxi graphs undrop gets it back"))
    #expect(try graphs("list", "--dropped", "--language", "zh-Hans").text.contains("删除时间"))
    #expect(try graphs("undrop", "Acme Group").text == "Acme Group is back.\n")
    try folder.write([1, 2, 3], to: "bad.guanxi")
    let listed = try graphs("list").text.split(separator: "\n").map(String.init)
    #expect(listed.map { $0.prefix { $0 != " " } } == ["name", "Acme", "bad", "what", "bad:"])
    #expect(try graphs("list", "--json").text.contains("\"state\" : \"damaged\""))
    #expect(try graphs("drop", "bad").code == 0)
    #expect(try graphs("purge").text == "Nothing was dropped 30 or more days ago.\n")
    #expect(try graphs("purge", "--older-than", "0").text.hasPrefix("Removed bad, dropped "))
    #expect(try graphs("list", "--dropped").text == "Nothing that was dropped can be had back.\n")
  }

  @Test("A name that is taken, unknown or no name, and a folder that is none are refused with what to do")
  func refusals() throws {
    let folder = try TemporaryFolder(["file": ""])
    let place = ["--folder", folder.path]
    #expect(try BuiltCommand.run(["graphs", "create", "acme"] + place).code == 0)
    let taken = try BuiltCommand.run(["graphs", "create", "acme"] + place)
    #expect(taken.code == 2 && taken.errors.contains("Choose another name"))
    let unknown = try BuiltCommand.run(["graphs", "drop", "none"] + place)
    #expect(unknown.code == 2 && unknown.errors.contains("guanxi graphs list"))
    #expect(try BuiltCommand.run(["graphs", "create", "../acme"] + place).code == 2)
    let noFolder = try BuiltCommand.run(["graphs", "list", "--folder", folder.file("file")])
    #expect(noFolder.code == 2 && noFolder.errors.contains("--folder"))
    #expect(try BuiltCommand.run(["graphs", "purge", "--older-than", "-1"] + place).code == 2)
  }
}
