internal import Foundation
internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// What operators and their programs ask: whether the server lives, whether it can answer, how it fares, what it offers.
enum OperationRoutes {
  static let all = [healthz, readyz, metrics]

  private static let state = ["application/json": Schema.object(["status": Schema.text])]

  private static let healthz = Route(
    .get, "/healthz", .everybody,
    Operation(
      id: "health", group: "Operation", summary: LocalizedText("Whether the process lives.", "进程是否存活。"), answer: state)
  ) { _ in JSONResponse.make(["status": "ok"]) }

  private static let readyz = Route(
    .get, "/readyz", .everybody,
    Operation(
      id: "readiness", group: "Operation", summary: LocalizedText("Whether graphs can be asked.", "图是否可以查询。"),
      answer: state)
  ) { exchange in
    let (graphs, tokens, now) = (exchange.server.graphs, exchange.server.authentication.tokens, exchange.now)
    try await exchange.compute {
      do throws(GuanxiError) {
        _ = try graphs.names()
        _ = try tokens.list(after: now.epochSecond, limit: 1)
      } catch { throw Problem(.unavailable, "The graphs or the tokens cannot be read.", "无法读取图或令牌。") }
    }
    return JSONResponse.make(["status": "ok"])
  }

  private static let metrics = Route(
    .get, "/metrics", .token(.admin),
    Operation(
      id: "metrics", group: "Operation", summary: LocalizedText("Figures for Prometheus.", "供 Prometheus 采集的指标。"),
      answer: ["text/plain": Schema.text])
  ) { exchange in
    let server = exchange.server
    let text = try await exchange.compute {
      server.metrics.text(gauges: graphGauges(server.graphs.figures()) + processGauges(server))
        + server.boltMetrics.text
    }
    return Response(
      status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static func graphGauges(_ graphs: [GraphFigures]) -> [PrometheusText.Gauge] {
    let figures: [(String, String, (GraphFigures) -> Int)] = [
      ("guanxi_graph_memory_bytes", "What the storage of a graph in memory occupies.", { $0.bytes }),
      ("guanxi_graph_nodes", "Nodes of a graph in memory.", { $0.nodes }),
      ("guanxi_graph_relationships", "Relationships of a graph in memory.", { $0.relationships }),
      ("guanxi_graph_version", "The version of a graph in memory.", { Int($0.version) }),
    ]
    return figures.map { name, help, value in
      PrometheusText.Gauge(
        name: name, help: help, values: graphs.map { (["graph": $0.name], Double(value($0))) })
    }
  }

  private static func processGauges(_ server: ServerParts) -> [PrometheusText.Gauge] {
    var gauges = [
      PrometheusText.Gauge(
        name: "guanxi_work_pending", help: "Pieces of work that run or wait for a thread.",
        values: [([:], Double(server.workers.load))]),
      PrometheusText.Gauge(
        name: "guanxi_connections_open", help: "Connections over HTTP that are open.",
        values: [([:], Double(server.connections.count))]),
    ]
    if let tracer = server.tracer {
      gauges.append(
        PrometheusText.Gauge(
          name: "guanxi_spans_dropped", help: "Spans of traces that were left out since the start.",
          values: [([:], Double(tracer.file.dropped))]))
    }
    // The second number of the file is the resident memory in pages.
    if let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").dropFirst()
      .first,
      let count = Int(pages)
    {
      gauges.append(
        PrometheusText.Gauge(
          name: "process_resident_memory_bytes", help: "The memory that the process occupies.",
          values: [([:], Double(count) * Double(sysconf(Int32(_SC_PAGESIZE))))]))
    }
    return gauges
  }
}
