internal import GuanxiEngine

/// What is said where there is nothing: the nearest name, where a report or a diagram was meant.
enum UnknownPath {
  static func problem(_ path: [String]) -> Problem {
    guard path.count == 5, path[0] == "v1", path[1] == "graphs" else {
      return Problem(
        .unknownPath, "There is nothing at this path. GET /openapi.json lists what there is.",
        "该路径没有内容。GET /openapi.json 可列出全部路径。")
    }
    let known: [String]
    switch path[3] {
    case "reports": known = AnalysisCatalog.standard.procedures.map(\.signature.reportName)
    case "diagrams":
      known = DiagramKind.allCases.flatMap { kind in DiagramFormat.allCases.map { "\(kind.rawValue).\($0.rawValue)" } }
    default:
      return Problem(
        .unknownPath, "There is nothing at this path. GET /openapi.json lists what there is.",
        "该路径没有内容。GET /openapi.json 可列出全部路径。")
    }
    let hint = NearestName.find(path[4], among: known)
    return Problem(
      .unknownPath,
      "There is no \(path[3].dropLast()) of that name. "
        + (hint.map { "Did you mean \"\($0)\"?" } ?? "There are: \(known.joined(separator: ", "))."),
      "没有这个名称。" + (hint.map { "是否想写“\($0)”？" } ?? "可用的有：\(known.joined(separator: "、"))。"))
  }
}
