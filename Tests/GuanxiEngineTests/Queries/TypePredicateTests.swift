import GuanxiEngine
import Testing

@Suite("Type predicates")
struct TypePredicateTests {
  @Test(
    "A value is of the types that its own fits",
    arguments: [
      ("1 IS :: INTEGER", true), ("1 IS :: SIGNED INTEGER", true), ("1 IS NOT :: FLOAT", true), ("1 :: STRING", false),
      ("1 IS :: STRING | INTEGER", true), ("'a' IS NOT TYPED INTEGER | FLOAT", true), ("null IS :: INTEGER", true),
      ("null IS :: INTEGER NOT NULL", false), ("null IS :: INTEGER!", false), ("null IS :: NULL", true),
      ("1 IS :: NULL", false), ("null IS :: NOTHING", false), ("[1, 'a'] IS :: LIST<INTEGER | STRING>", true),
      ("[1, null] IS :: LIST<INTEGER NOT NULL>", false), ("[[1], [2]] IS :: LIST<LIST<INTEGER>>", true),
      ("[1] IS :: LIST", true), ("[1] IS :: ARRAY<ANY>", true), ("2.5 IS :: ANY<INTEGER | FLOAT>", true),
      ("{a: 1} IS :: MAP", true), ("{a: 1} IS :: PROPERTY VALUE", false), ("date('2026-06-30') IS :: DATE", true),
      ("datetime() IS :: TIMESTAMP WITH TIME ZONE", true), ("localtime() IS :: TIME WITHOUT TIME ZONE", true),
      ("size([x IN [1, 'a'] WHERE x IS :: INTEGER | x]) = 1", true),
      ("size([x IN [1, 'a', 2.0] WHERE x IS :: INTEGER | STRING | x]) = 2", true),
      ("[x IN [1, 'a'] WHERE x IS :: INTEGER | date('2026-06-30').year] = [2026]", true),
    ])
  func types(text: String, expected: Bool) throws {
    #expect(try QueryFixture.run("RETURN \(text) AS x").rows == [[.boolean(expected)]])
  }

  @Test(
    "A name that is no type is refused with the nearest one",
    arguments: [
      ("INTEGR", "Did you mean INTEGER?"), ("LIST<STRNG>", "Did you mean STRING?"),
      ("LST<STRING>", "Did you mean LIST?"),
      ("STRING | INTEGRE", "Did you mean INTEGER?"),
    ])
  func unknown(type: String, hint: String) throws {
    let error = try QueryFixture.error("RETURN 1 IS :: \(type)")
    #expect(error.phase == .compile && error.hint == hint)
    #expect(error.description.contains("column 16"))
    #expect(error.chineseDescription.contains("没有类型"))
  }
}
