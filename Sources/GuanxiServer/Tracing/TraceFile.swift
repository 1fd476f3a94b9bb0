internal import Dispatch
internal import Foundation
internal import GuanxiEngine
internal import Synchronization

/// A file of spans in the JSON form of OTLP, one export request a line, as the receiver `otlpjsonfile` of the OpenTelemetry
/// Collector reads it (https://opentelemetry.io/docs/specs/otel/protocol/file-exporter/).
///
/// Lines are written behind the requests: where the disk is slower than they come, some are left out, and counted.
final class TraceFile: Sendable {
  /// The most spans that wait to be written.
  private static let mostWaiting = 10_000

  private struct Counts {
    var waiting = 0
    var dropped = 0
  }

  private let handle: FileHandle
  private let queue = DispatchQueue(label: "guanxi.traces")
  private let counts = Mutex(Counts())

  /// Opens a file to append to, which is made where there is none, for its owner alone.
  init(_ path: String) throws(GuanxiError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .failed("\(path): traces cannot be written there (\(String(cString: strerror(errno)))). Name another file.")
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// The spans that were left out.
  var dropped: Int { counts.withLock { $0.dropped } }

  /// Appends a span, soon.
  func append(_ span: JSON) {
    let isTaken = counts.withLock { counts in
      guard counts.waiting < Self.mostWaiting else {
        counts.dropped += 1
        return false
      }
      counts.waiting += 1
      return true
    }
    guard isTaken else { return }
    queue.async { [self] in
      let line = Self.request(for: span).line + "\n"
      let isWritten = (try? handle.write(contentsOf: Data(line.utf8))) != nil
      counts.withLock { counts in
        counts.waiting -= 1
        if !isWritten { counts.dropped += 1 }
      }
    }
  }

  /// Waits until everything is written.
  func flush() { queue.sync {} }

  private static func request(for span: JSON) -> JSON {
    let service: JSON = ["key": "service.name", "value": ["stringValue": "guanxi"]]
    let scope: JSON = ["name": "guanxi", "version": .text(ProductVersion.text)]
    return [
      "resourceSpans": [
        ["resource": ["attributes": [service]], "scopeSpans": [["scope": scope, "spans": [span]]]]
      ]
    ]
  }
}
