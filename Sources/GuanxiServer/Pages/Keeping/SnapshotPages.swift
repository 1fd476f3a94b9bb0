internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `/graphs/{graph}/snapshots`: the snapshots of a graph, and what changed between two states of it.
enum SnapshotPages {
  static let all = [
    Route(page: .get, "/graphs/{graph}/snapshots", .graph(.read)) { exchange in
      try exchange.query.allow(["asOf", "language", "from", "to", "done"])
      return try await show(exchange)
    },
    Route(page: .post, "/graphs/{graph}/snapshots", .graph(.write)) { exchange in
      let (name, note) = (exchange.form["name"], exchange.form["note"])
      do {
        guard name.isEmpty || BodyFields.isWord(name), note.unicodeScalars.count <= BodyFields.longestText else {
          throw Problem(
            .badRequest,
            "A name has at most \(BodyFields.longestWord) letters on one line, a note at most \(BodyFields.longestText).",
            "名称最多 \(BodyFields.longestWord) 个字符且为单行，备注最多 \(BodyFields.longestText) 个字符。")
        }
        let info = try await SnapshotAccess.save(exchange, name: name.isEmpty ? nil : name, note: note)
        return redirect(exchange, "saved:" + info.name)
      } catch let problem as Problem {
        return try await show(exchange, problem: problem, entered: Model.Entered(name: name, note: note))
      }
    },
    Route(page: .post, "/graphs/{graph}/snapshots/{snapshot}/delete", .graph(.write)) { exchange in
      let (info, deletion) = try await SnapshotAccess.delete(exchange)
      switch deletion {
      case .deleted: return redirect(exchange, "deleted:" + info.name)
      case .kept(let name): return redirect(exchange, "kept:" + name)
      }
    },
  ]

  struct Model: Sendable {
    struct Entered: Sendable {
      var name = ""
      var note = ""
    }

    struct Snapshot: Sendable {
      let number: String
      let name: String
      let time: String
      let note: String
      let nodes: String
      let relationships: String
      let state: String
      let compare: String
      let delete: String
      let canDelete: Bool
    }

    struct Difference: Sendable {
      let isSame: Bool
      let counts: PageTable
      let changes: PageTable
      let more: String?
    }

    let address: String
    let snapshots: [Snapshot]
    let isEmpty: Bool
    let canSave: Bool
    let entered: Entered
    let from: String
    let to: String
    let keptDate: String?
    let difference: Difference?
    let error: String?
    let done: String?
  }

  /// The most single changes that the page shows.
  private static let most = 500

  private static func redirect(_ exchange: Exchange, _ done: String) -> Response {
    let links = PageLinks(graph: exchange.path["graph"] ?? "", asOf: exchange.query["asOf"])
    return PageResponse.redirect(to: links.page("/snapshots", [("done", done)]))
  }

  private static func show(
    _ exchange: Exchange, problem: Problem? = nil, entered: Model.Entered = Model.Entered()
  ) async throws -> Response {
    try SnapshotAccess.requireWhole(exchange)
    let name = exchange.path["graph"] ?? ""
    var (problem, snapshots, difference) = (problem, [SnapshotInfo](), GraphDifference?.none)
    do {
      snapshots = try await SnapshotAccess.withFile(exchange) { try $0.snapshots() }
      if let from = try GraphState(exchange, parameter: "from") {
        difference = try await GraphState.difference(
          from: from, to: try GraphState(exchange, parameter: "to"), listing: most, exchange)
      }
    } catch let found as Problem {
      guard found.kind != .unknownGraph else { throw found }
      problem = problem ?? found
    }
    let words = PageWords.all(in: exchange.language)
    let links = PageLinks(graph: name, asOf: exchange.query["asOf"])
    let canWrite = (exchange.caller?.scope ?? .read) >= .write
    let model = Model(
      address: links.page("/snapshots"), snapshots: snapshots.map { row($0, links, canWrite) },
      isEmpty: snapshots.isEmpty, canSave: canWrite && problem?.kind != .conflict || !snapshots.isEmpty && canWrite,
      entered: entered, from: exchange.query["from"] ?? "", to: exchange.query["to"] ?? "",
      keptDate: exchange.query["asOf"], difference: difference.map { DifferenceTables(words: words).model($0) },
      error: problem?.detail[exchange.language], done: exchange.query["done"].flatMap { done($0, words) })
    return exchange.page(
      "snapshots", title: words["snapshots"] ?? "", graph: name, status: problem?.kind.status ?? .ok, model)
  }

  private static func row(_ info: SnapshotInfo, _ links: PageLinks, _ canWrite: Bool) -> Model.Snapshot {
    Model.Snapshot(
      number: String(info.id), name: info.name,
      time: String(info.createdAt.description.prefix(16)).replacing("T", with: " "),
      note: info.note, nodes: ReportAmount.text(Double(info.nodeCount)),
      relationships: ReportAmount.text(Double(info.relationshipCount)), state: "snapshot:\(info.id)",
      compare: links.page("/snapshots", [("from", "snapshot:\(info.id)")]),
      delete: links.page("/snapshots/\(info.id)/delete"), canDelete: canWrite)
  }

  /// What was just done, in words.
  private static func done(_ text: String, _ words: [String: String]) -> String? {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let said = words["snapshot-" + parts[0]] else { return nil }
    return said + " " + parts[1]
  }
}
