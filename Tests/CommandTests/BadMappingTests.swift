import TestSupport
import Testing

@Suite("A mapping with a typo")
struct BadMappingTests {
  private static func mapping(_ nodes: String) -> String { "files:\n  - path: x.csv\n    nodes:\n" + nodes }

  @Test(
    "The line of the typo is named, and what was meant",
    arguments: [
      (
        mapping("      - lables: [Company]\n        key: id\n        properties: { id: id }\n"),
        "m.yaml:4: \"lables\" is not known in nodes. Did you mean \"labels\"?"
      ),
      (
        mapping(
          "      - labels: [Company]\n        key: id\n        properties:\n          id: id\n          name: nmae\n"),
        "m.yaml:8: \"nmae\" is not a column of x.csv. Did you mean \"name\"?"
      ),
      (
        mapping(
          "      - labels: [Company]\n        key: id\n        properties: { id: { column: id, type: strng } }\n"),
        "m.yaml:6: \"strng\" is not a known type. Did you mean \"string\"?"
      ),
      (
        mapping("      - labels: [Company]\n        properties: { id: id }\n"),
        "m.yaml:4: has nodes without \"key\". Add it."
      ),
      (
        mapping("      - labels: [Company]\n        key: id\n        properties: { id: id }\n").replacing(
          "x.csv", with: "y.csv"),
        "m.yaml:2: \"y.csv\" names no file. Correct the path; it is relative to the folder of the mapping file."
      ),
      ("files:\n  - path: [x.csv\n", "m.yaml:3: is not well-formed YAML: "),
      ("", "m.yaml:1: is empty. Write a mapping; docs/mapping.md has an example."),
    ])
  func typo(mapping: String, message: String) throws {
    let folder = try TemporaryFolder(["m.yaml": mapping, "x.csv": "id,name\na,Acme\n"])
    let outcome = try BuiltCommand.run(["import", "--mapping", "m.yaml", "--to", "g.guanxi"], in: folder.path)
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.contains("\nNothing was loaded: "))
    #expect(!folder.has("g.guanxi"))
  }

  @Test("A suggested mapping can be used as it is")
  func suggestion() throws {
    let folder = try TemporaryFolder(["x.csv": "id,name,founded\na,Acme,2001-02-03\nb,Beta,1999-12-31\n"])
    let suggested = try BuiltCommand.run(["import", "--suggest-mapping", "x.csv"], in: folder.path)
    #expect(suggested.code == 0)
    try folder.write(Array(suggested.output), to: "m.yaml")
    let outcome = try BuiltCommand.run(["import", "--mapping", "m.yaml", "--to", "g.guanxi"], in: folder.path)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("Loaded 2 nodes into g.guanxi"))
  }
}
