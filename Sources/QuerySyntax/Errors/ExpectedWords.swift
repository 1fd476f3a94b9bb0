/// What a message says should stand at a place, in both languages.
enum ExpectedWords {
  private static let chinese = [
    "':' and a label": "“:”与标签",
    "CREATE or MATCH": " CREATE 或 MATCH",
    "INDEX or CONSTRAINT": " INDEX 或 CONSTRAINT",
    "INDEXES, CONSTRAINTS, PROCEDURES or FUNCTIONS": " INDEXES、CONSTRAINTS、PROCEDURES 或 FUNCTIONS",
    "NULL, or :: and a type": " NULL，或 :: 加类型",
    "a clause such as MATCH, CREATE, CALL or RETURN": "子句，例如 MATCH、CREATE、CALL 或 RETURN",
    "a clause that writes, such as SET or CREATE": "写入子句，例如 SET 或 CREATE",
    "a column": "列名",
    "a format such as svg": "格式，例如 svg",
    "a key": "键",
    "a label": "标签",
    "a label or type": "标签或类型",
    "a name": "名称",
    "a number": "数字",
    "a property": "属性",
    "a relationship": "关系",
    "a type such as INTEGER": "类型，例如 INTEGER",
    "a variable": "变量",
    "an expression": "表达式",
    "the end of the statement or a clause": "语句结尾或子句",
    "the name of a graph": "图的名称",
    "the name of a procedure": "过程名",
  ]

  /// The words in Chinese; signs and keywords stay as they are, with a space before them.
  static func chinese(_ english: String) -> String { chinese[english] ?? " " + english }
}
