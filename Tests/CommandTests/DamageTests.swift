import Foundation
import TestSupport
import Testing

@Suite("Damage to a graph file")
struct DamageTests {
  @Test("A flipped byte in the middle of the largest part is found and named, and the snapshot is not read")
  func flippedByte() throws {
    let folder = try TemporaryFolder()
    let save = ["snapshot", "save", "--graph", Sample.folder, "--to", "g.guanxi", "--name", "june"]
    try #require(try BuiltCommand.run(save, in: folder.path).code == 0)
    var bytes = [UInt8](try folder.bytes(of: "g.guanxi"))
    bytes[bytes.count / 2] ^= 0x10
    try folder.write(bytes, to: "g.guanxi")

    let verified = try BuiltCommand.run(["snapshot", "verify", "g.guanxi"], in: folder.path)
    #expect(verified.code == 3)
    #expect(verified.errors.contains(" checks failed. Restore an intact snapshot, or import the files again.\n"))
    #expect(verified.errors.contains("june"), "\(verified.errors)")
    let report = ["report", "coverage", "C-101", "--graph", "g.guanxi"]
    let read = try BuiltCommand.run(report, in: folder.path)
    #expect(read.code == 3)
    #expect(read.output.isEmpty)
    #expect(read.errors.contains("damaged in its part with "), "\(read.errors)")
  }

  @Test("A file that was cut short is refused")
  func truncated() throws {
    let folder = try TemporaryFolder(["companies.csv": CompanyFiles.three])
    try #require(try BuiltCommand.run(["import", "companies.csv", "--to", "g.guanxi"], in: folder.path).code == 0)
    let bytes = [UInt8](try folder.bytes(of: "g.guanxi"))
    try folder.write(Array(bytes.prefix(bytes.count / 2)), to: "g.guanxi")
    let outcome = try BuiltCommand.run(["snapshot", "verify", "g.guanxi"], in: folder.path)
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("g.guanxi: "), "\(outcome.errors)")
  }
}
