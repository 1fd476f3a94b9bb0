/// What a hint of the parser or the binder says in simplified Chinese.
enum ChineseHints {
  private static let texts = [
    "A variable begins in a clause before, such as MATCH; after WITH there are only those that it hands on.":
      "变量须由前面的子句（例如 MATCH）引入；WITH 之后只有它所传递的变量。",
    "SHOW FUNCTIONS lists all functions.": "用 SHOW FUNCTIONS 可列出全部函数。",
    "SHOW PROCEDURES lists all procedures.": "用 SHOW PROCEDURES 可列出全部过程。",
    "Aggregate in a WITH before, and use its result.": "请先在 WITH 中聚合，再使用其结果。",
    "Aggregate in two steps, with a WITH between them.": "请分两步聚合，中间用 WITH 连接。",
    "Choose another name.": "请换一个名称。",
    "Close it with */.": "请以 */ 结束。",
    "Close it with a backquote.": "请以反引号结束。",
    "Compute it in a WITH before.": "请先在 WITH 中计算。",
    "Give equal names with AS.": "请用 AS 给出相同的列名。",
    "Give one of them another name with AS.": "请用 AS 为其中一列换名。",
    "Hand it on as an item of the WITH or RETURN, or sort by one of its items.":
      "请将其列为 WITH 或 RETURN 的一项，或按其中已有的项排序。",
    "Hand it on by a WITH first, and aggregate after that.": "请先用 WITH 传递该值，然后再聚合。",
    "Leave out the name, as in USE AS OF date('2026-06-30') MATCH …":
      "请省略图名，例如 USE AS OF date('2026-06-30') MATCH …",
    "Import files with guanxi import FOLDER --to NAME.guanxi, or hand rows in as a parameter: UNWIND $rows AS row …":
      "请用 guanxi import 文件夹 --to 名称.guanxi 导入文件，或把数据作为参数传入：UNWIND $rows AS row …",
    "Leave out IN TRANSACTIONS; for large data use guanxi import, or a statement for each part.":
      "请去掉 IN TRANSACTIONS；大量数据请用 guanxi import，或分成多条语句。",
    "Pass large data as a parameter.": "请用参数传递大量数据。",
    "Put one of them into CALL { … }.": "请将其中之一放入 CALL { … }。",
    "Split it, or pass data as a parameter.": "请拆分语句，或用参数传递数据。",
    "This is a word of the language: choose another name, or put it between backquotes.":
      "这是语言的保留字：请换一个名称，或用反引号括起来。",
    "Types are BOOLEAN, INTEGER, FLOAT, STRING, DATE, LIST<…>, NODE and others.":
      "类型有 BOOLEAN、INTEGER、FLOAT、STRING、DATE、LIST<…>、NODE 等。",
    "Use EXISTS { … }, COUNT { … } or [pattern | value].": "请使用 EXISTS { … }、COUNT { … } 或 [模式 | 值]。",
    "Use IN and a list, or a parameter.": "请改用 IN 与列表，或使用参数。",
    "Use REMOVE to take a label away.": "去除标签请用 REMOVE。",
    "Use SET to change it, or choose another name.": "修改请用 SET，否则请换一个名称。",
    "Write *.. or *1..3.": "请写作 *.. 或 *1..3。",
    "Write \\\\ for a backslash, \\n for a new line, or \\u and four hexadecimal digits.":
      "反斜线写作 \\\\，换行写作 \\n，或用 \\u 加四位十六进制数字。",
    "Write it as in -[:TYPE]->.": "写法如 -[:TYPE]->。",
  ]

  private static let patterns = [
    (before: "Did you mean \"", after: "\"?", chineseBefore: "是否想写“", chineseAfter: "”？"),
    (
      before: "Give it with the statement, in the command by ", after: ".", chineseBefore: "请随语句给出它的值；命令行写作 ",
      chineseAfter: "。"
    ),
    (before: "Write ", after: " instead.", chineseBefore: "请改写作 ", chineseAfter: "。"),
    (
      before: "Write SHORTEST 1, ALL SHORTEST, or ORDER BY length(p) LIMIT ", after: ".",
      chineseBefore: "请写作 SHORTEST 1、ALL SHORTEST，或用 ORDER BY length(p) LIMIT ", chineseAfter: "。"
    ),
    (before: "Did you mean ", after: "?", chineseBefore: "是否想写 ", chineseAfter: "？"),
    (
      before: "The line is: ", after: ". Names of several words stand in quotation marks.", chineseBefore: "该行的写法：",
      chineseAfter: "。由多个词组成的名称须加引号。"
    ),
  ]

  /// The hint in Chinese; a hint without one stays in English.
  static func text(_ hint: String) -> String {
    if let text = texts[hint] { return text }
    for pattern in patterns where hint.hasPrefix(pattern.before) && hint.hasSuffix(pattern.after) {
      let inside = hint.dropFirst(pattern.before.count).dropLast(pattern.after.count)
      return pattern.chineseBefore + inside.replacing(", or: ", with: "，或：") + pattern.chineseAfter
    }
    return hint
  }
}
