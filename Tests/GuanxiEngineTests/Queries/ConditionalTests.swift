import GuanxiEngine
import Testing

@Suite("CASE with predicates on its operand")
struct ConditionalTests {
  @Test(
    "The first branch of which a value or a predicate fits is taken",
    arguments: [
      ("CASE 5 WHEN < 3 THEN 'low' WHEN >= 5 THEN 'high' END", "high"),
      ("CASE 11 WHEN < 3, > 10 THEN 'edge' ELSE 'middle' END", "edge"),
      ("CASE 7 WHEN < 3, > 10 THEN 'edge' ELSE 'middle' END", "middle"),
      ("CASE null WHEN IS NULL THEN 'none' ELSE 'some' END", "none"),
      ("CASE null WHEN < 3 THEN 'low' WHEN IS NOT NULL THEN 'some' ELSE 'unknown' END", "unknown"),
      ("CASE 'abc' WHEN 'x', STARTS WITH 'ab' THEN 'fits' END", "fits"),
      ("CASE 'abc' WHEN CONTAINS 'z' THEN 'no' WHEN IN ['abc'] THEN 'listed' END", "listed"),
      ("CASE 2.5 WHEN :: INTEGER THEN 'whole' WHEN IS :: FLOAT THEN 'part' END", "part"),
      ("CASE 1 + 1 WHEN = 3 THEN 'no' WHEN <> 3 THEN CASE 4 WHEN < 3 THEN 'x' ELSE 'inner' END END", "inner"),
    ])
  func branches(text: String, expected: String) throws {
    #expect(try QueryFixture.run("RETURN \(text) AS x").rows == [[.string(expected)]])
  }

  @Test("The operand is computed once, and a predicate stands only behind an operand")
  func once() throws {
    let text = "RETURN CASE rand() WHEN < 0.5 THEN 'low' WHEN >= 0.5 THEN 'high' ELSE 'neither' END AS x"
    #expect(try QueryFixture.run("UNWIND range(1, 200) AS i \(text)").rows.allSatisfy { $0 != ["neither"] })
    #expect(try QueryFixture.error("RETURN CASE WHEN < 3 THEN 1 END").phase == .compile)
  }
}
