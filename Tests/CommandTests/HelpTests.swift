import TestSupport
import Testing

@Suite("Help, version and wrong usage")
struct HelpTests {
  @Test("The version is that of the product")
  func version() throws {
    let outcome = try BuiltCommand.run(["--version"])
    #expect(outcome.code == 0)
    #expect(outcome.text.split(separator: ".").count == 3)
  }

  @Test(
    "The help of every subcommand has an example",
    arguments: [
      [], ["demo"], ["import"], ["export"], ["query"], ["shell"], ["report"], ["diagram"], ["snapshot"],
      ["snapshot", "save"],
      ["snapshot", "list"], ["snapshot", "verify"], ["snapshot", "restore"], ["snapshot", "difference"],
      ["snapshot", "delete"], ["log"], ["backup"], ["restore"], ["verify"], ["upgrade"],
      ["person"], ["person", "export"], ["person", "erase"], ["person", "anonymise"], ["person", "retention"],
      ["person", "reapply"], ["merge"], ["unmerge"], ["doctor"],
    ])
  func help(words: [String]) throws {
    let outcome = try BuiltCommand.run(words + ["--help"])
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("Example"))
    #expect(outcome.text.contains("  guanxi " + (words.isEmpty ? "demo" : words.joined(separator: " "))))
  }

  @Test("The help of report lists every analysis")
  func analyses() throws {
    let text = try BuiltCommand.run(["report", "--help"]).text
    for analysis in [
      "scope", "coverage", "coverage-breakdown", "coverage-trend", "coverage-difference", "white-space", "strength",
      "category-penetration", "wallet-share", "data-quality", "duplicates",
    ] {
      #expect(text.contains("\n  \(analysis): "), "\(analysis)")
    }
  }

  @Test(
    "The help of one analysis or diagram says what it takes and what it gives, in both languages",
    arguments: [
      (["report", "coverage", "--help"], "--window <whole number>", "rung"),
      (["help", "report", "coverage"], "<account>", "state"),
      (["report", "influence", "-h", "--language", "zh-Hans"], "参数", "hiddenInfluencer"),
      (["diagram", "tree", "--help"], "guanxi diagram tree <account>", "--to <file>"),
    ])
  func oneAnalysis(words: [String], takes: String, gives: String) throws {
    let outcome = try BuiltCommand.run(words)
    #expect(outcome.code == 0)
    #expect(outcome.text.contains(takes))
    #expect(outcome.text.contains(gives))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("Shells get a script that completes the subcommands", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let outcome = try BuiltCommand.run(["--generate-completion-script", shell])
    #expect(outcome.code == 0)
    for word in ["import", "export", "query", "shell", "report", "diagram", "snapshot", "coverage-difference"] {
      #expect(outcome.text.contains(word), "\(word)")
    }
  }

  @Test(
    "Wrong usage ends with code 2 and says what is wrong",
    arguments: [
      (["frobnicate"], "Unexpected argument 'frobnicate'"),
      (["import", "x", "--dry-run", "--frobnicate"], "Unknown option '--frobnicate'"),
      (["report"], "Missing expected argument '<analysis>'"),
      (["report", "coverage", "C-101"], "Missing expected argument '--graph <path>'"),
      (["report", "covrage", "--graph", "x"], "There is no analysis \"covrage\". Did you mean \"coverage\"?"),
      (["report", "coverage", "a", "b", "--graph", "x"], "\"b\" is one argument too many."),
      (
        ["report", "coverage", "C-101", "--graph", "nowhere"],
        "nowhere: there is no such file or folder. Check the path."
      ),
      (["report", "coverage", "C-101", "--graph", "x.guanxi"], "x.guanxi: there is no such file. Check the path."),
      (
        ["report", "coverage", "C-101", "--graph", "x", "--as-of", "2025-02-30"],
        "--as-of: \"2025-02-30\" is not a date of the calendar. Write it as 2026-06-30."
      ),
      (["report", "coverage", "C-101", "--graph", "x", "--format", "xml"], "The value 'xml' is invalid"),
      (["report", "coverage", "C-101", "--graph", "x", "--language", "fr"], "provide one of 'en' and 'zh-Hans'"),
      (
        ["diagram", "tree", "C-101", "--graph", "x", "--to", "x.gif"], "x.gif does not end in .svg, .png, .pdf or .dot."
      ),
      (["import"], "Name a folder, files, or a mapping with --mapping."),
      (["import", "x"], "Say where to with --to NAME.guanxi, or only check the files with --dry-run."),
      (["import", "x", "--dry-run"], "x: there is no such file or folder. Check the path."),
      (["import", "--mapping", "x.yaml", "--dry-run"], "x.yaml: there is no such file or folder. Check the path."),
      (["import", "--suggest-mapping"], "Name the files that the mapping is for."),
      (["snapshot", "list", "x.guanxi"], "x.guanxi: there is no such file. Check the path."),
    ])
  func wrongUsage(words: [String], message: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try BuiltCommand.run(words, in: folder.path)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
