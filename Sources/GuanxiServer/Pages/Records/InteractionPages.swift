internal import Foundation
internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird

/// `/graphs/{graph}/interactions/new`: a form for a visit, meeting or call. What was entered stays where something is wrong.
enum InteractionPages {
  static let all = [
    Route(page: .get, "/graphs/{graph}/interactions/new", .graph(.write)) { exchange in
      let graph = try await exchange.graph()
      var form: [String: String] = ["at": exchange.query["asOf"] ?? exchange.server.clock.today()?.description ?? ""]
      for name in ["guests", "hosts", "about"] { form[name] = exchange.query[name] }
      return show(exchange, graph, form, wrong: nil)
    },
    Route(page: .post, "/graphs/{graph}/interactions/new", .graph(.write)) { exchange in try await record(exchange) },
  ]

  struct Model: Sendable {
    struct Field: Sendable {
      let name: String
      let label: String
      let hint: String
      let value: String
      let kind: String
      let isChoice: Bool
      let choices: [PageField.Choice]
      let isNeeded: Bool
      let wrong: String?
    }

    let address: String
    let fields: [Field]
    let error: String?
    let recorded: String?
  }

  private static let names = [
    "kind", "at", "hosts", "guests", "about", "topic", "direction", "durationMinutes", "sentiment", "cost", "outcome",
  ]
  private static let lists: Set<String> = ["hosts", "guests", "about"]
  private static let needed: Set<String> = ["kind", "at", "hosts"]

  private static func record(_ exchange: Exchange) async throws -> Response {
    let graph = try await exchange.graph()
    let form = Dictionary(uniqueKeysWithValues: names.map { ($0, exchange.form[$0]) })
    do {
      let entry = try entry(form)
      let (asOf, now) = (try exchange.asOf(), exchange.now)
      _ = try await GraphWriting.transaction(on: graph.name, exchange) { transaction, audit in
        do throws(InteractionError) { try entry.record(in: transaction, asOf: asOf, now: now) } catch {
          throw Refused(error: error)
        }
        try audit.record("an interaction", steps: 1)
      }
      let links = PageLinks(graph: graph.name, asOf: exchange.query["asOf"])
      return PageResponse.redirect(to: links.page("/interactions/new", [("recorded", entry.id)]))
    } catch let refused as Refused {
      return show(exchange, graph, form, wrong: refused.error)
    }
  }

  /// An interaction that is not recorded; the form is shown again with the reason.
  private struct Refused: Error {
    let error: InteractionError
  }

  private static func entry(_ form: [String: String]) throws -> InteractionEntry {
    var entered: [String: Value] = [:]
    for (name, text) in form where !text.isEmpty {
      if lists.contains(name) {
        let ids = text.split { $0 == "," || $0 == ";" || $0.isWhitespace || $0 == "，" || $0 == "、" }
        entered[name] = .list(ids.map { .string(String($0)) })
      } else if let number = Double(text), ["durationMinutes", "sentiment", "cost"].contains(name) {
        entered[name] = Int(text).map(Value.integer) ?? .float(number)
      } else {
        entered[name] = .string(text)
      }
    }
    do throws(InteractionError) { return try InteractionEntry(entered, newID: "I-" + UUID().uuidString) } catch {
      throw Refused(error: error)
    }
  }

  private static func show(
    _ exchange: Exchange, _ graph: ServedGraph, _ form: [String: String], wrong: InteractionError?
  ) -> Response {
    let words = PageWords.all(in: exchange.language)
    let problem = wrong.map { Problem($0) }
    let blamed: String? =
      switch wrong {
      case .field(let name, _), .unknown(let name, _): name
      default: nil
      }
    let message = problem?.detail[exchange.language]
    let fields = names.map { name in
      Model.Field(
        name: name, label: words["field-" + name] ?? name, hint: words["hint-" + name] ?? "", value: form[name] ?? "",
        kind: name == "at" ? "text" : "text", isChoice: choices[name] != nil,
        choices: (choices[name] ?? []).map {
          .init(code: $0, words: words["kind-" + $0] ?? $0, isChosen: $0 == form[name])
        }, isNeeded: needed.contains(name), wrong: blamed == name ? message : nil)
    }
    let links = PageLinks(graph: graph.name, asOf: exchange.query["asOf"])
    return exchange.page(
      "interaction", title: words["logInteraction"] ?? "", graph: graph.name,
      status: problem?.kind.status ?? .ok,
      Model(
        address: links.page("/interactions/new"), fields: fields, error: blamed == nil ? message : nil,
        recorded: wrong == nil ? exchange.query["recorded"] : nil))
  }

  private static let choices = [
    "kind": InteractionEntry.kinds, "direction": [""] + InteractionEntry.directions,
  ]
}
