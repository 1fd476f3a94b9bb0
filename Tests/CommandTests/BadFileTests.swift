import TestSupport
import Testing

@Suite("Bad files are refused by file and line, and nothing is written")
struct BadFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    let message: String
  }

  private static func beside(_ companies: String, _ name: String, _ text: String) -> [String: String] {
    ["companies.csv": companies, name: text]
  }

  static let cases = [
    Case(
      testDescription: "a missing column", files: beside(CompanyFiles.three, "owns.csv", ":START_ID(Company),:TYPE\n"),
      message: "/owns.csv:1: has no column :END_ID. Every relationship needs one; add it to the header."),
    Case(
      testDescription: "an unknown id",
      files: beside(CompanyFiles.three, "owns.csv", CompanyFiles.owns("a,b,0.6", "a,zz,0.6")),
      message: "/owns.csv:3:2 (:END_ID(Company)): \"zz\" is not the id of any node in the id space Company. "
        + "Add the node or correct the id."),
    Case(
      testDescription: "a duplicate id", files: ["companies.csv": CompanyFiles.three + "b,Again,Company\n"],
      message: "/companies.csv:5:1 (id:ID(Company)): \"b\" is a duplicate id; it was first used in "),
    Case(
      testDescription: "a circle of declarations",
      files: beside(CompanyFiles.three, "sub.csv", CompanyFiles.subsidiaries("a,b", "b,c", "c,a")),
      message: "/sub.csv:2: SUBSIDIARY_OF goes round in a circle: Acme → Beta → Gamma → Acme. "
        + "Take out the declaration that is wrong; holdings that go round belong into OWNS."),
    Case(
      testDescription: "a share of 1.5",
      files: beside(CompanyFiles.three, "owns.csv", CompanyFiles.owns("a,b,0.6", "a,c,1.5")),
      message: "/owns.csv:3 (share): OWNS.share is 1.5 (150 %), outside of 0 to 1. "
        + "Give a share as a fraction: 60 % is 0.6."),
    Case(
      testDescription: "a share of 150%", files: beside(CompanyFiles.three, "owns.csv", CompanyFiles.owns("a,b,150%")),
      message: "/owns.csv:2:3 (share:double): \"150%\" is not a number. Write it as a fraction: 150% is 1.5."),
    Case(
      testDescription: "shares of 120 % in all",
      files: beside(CompanyFiles.three, "owns.csv", CompanyFiles.owns("a,b,0.7", "c,b,0.5")),
      message: "/owns.csv:3 (share): the shares of Beta add up to 120 %, more than the whole. Correct the shares, "),
    Case(
      testDescription: "a date that is not in the calendar",
      files: beside(
        CompanyFiles.three, "owns.csv",
        ":START_ID(Company),:END_ID(Company),from:date,:TYPE\na,b,2025-02-30,OWNS\n"),
      message: "/owns.csv:2:3 (from:date): \"2025-02-30\" is not a date of the calendar. "
        + "Write a date such as 2025-02-28."),
    Case(
      testDescription: "an empty file", files: ["companies.csv": ""],
      message: "/companies.csv:1: is empty, without even a header. Delete the file, or write a header"),
    Case(
      testDescription: "a person who owns",
      files: [
        "companies.csv": CompanyFiles.three, "people.csv": "id:ID(Person),name,:LABEL\np,Li Lei,Person\n",
        "owns.csv": ":START_ID(Person),:END_ID(Company),:TYPE\np,a,OWNS\n",
      ],
      message: "/owns.csv:2: OWNS begins at Person. Let it begin at Company, or use another type."),
    Case(
      testDescription: "a holding that ends before it begins",
      files: beside(
        CompanyFiles.three, "owns.csv",
        ":START_ID(Company),:END_ID(Company),from:date,to:date,:TYPE\na,b,2025-02-20,2024-01-01,OWNS\n"),
      message: "/owns.csv:2 (from): OWNS.from 2025-02-20 is not before to 2024-01-01. Something holds "),
  ]

  @Test(arguments: cases)
  func isRefused(_ bad: Case) throws {
    try expectRefusal(of: try TemporaryFolder(bad.files), bad.message)
  }

  @Test("Broken UTF-8")
  func brokenUTF8() throws {
    let folder = try TemporaryFolder()
    let rows = "a,Acme,Company\nb,Caf".utf8 + [0xE9] + ",Company\n".utf8
    try folder.write(Array(CompanyFiles.header.utf8) + rows, to: "companies.csv")
    try expectRefusal(
      of: folder,
      "/companies.csv:3:2 (name): holds bytes that are not UTF-8. Save the file as UTF-8, or name its encoding")
  }

  /// The limit is 64 MiB; of a longer line no more than that is read.
  @Test("A line that does not end")
  func endlessLine() throws {
    let folder = try TemporaryFolder()
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 64 << 20)
    try folder.write(Array((CompanyFiles.header + "a,").utf8) + line, to: "companies.csv")
    try expectRefusal(
      of: folder,
      "/companies.csv:2: has a record of more than 64 MiB. Check for a missing line break or a quote")
  }

  @Test("An earlier snapshot of the graph file survives a bad import")
  func keepsEarlierSnapshot() throws {
    let folder = try TemporaryFolder(["companies.csv": CompanyFiles.three])
    #expect(try BuiltCommand.run(["import", folder.path, "--to", folder.file("g.guanxi")]).code == 0)
    let before = try folder.bytes(of: "g.guanxi")
    try folder.write(Array((CompanyFiles.three + "a,Again,Company\n").utf8), to: "companies.csv")
    #expect(try BuiltCommand.run(["import", folder.path, "--to", folder.file("g.guanxi")]).code == 3)
    #expect(try folder.bytes(of: "g.guanxi") == before)
  }

  private func expectRefusal(of folder: TemporaryFolder, _ message: String) throws {
    let outcome = try BuiltCommand.run(["import", folder.path, "--to", folder.file("g.guanxi")])
    #expect(outcome.code == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(folder.path + message), "\(outcome.errors)")
    #expect(outcome.errors.contains("\nNothing was loaded: 1 error"), "\(outcome.errors)")
    #expect(!folder.has("g.guanxi"))
    let dry = try BuiltCommand.run(["import", folder.path, "--dry-run"])
    #expect(dry.code == 3)
    #expect(dry.errors.contains(folder.path + message))
  }
}
