internal import Crypto
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// An answer that is given again to whoever repeats the request.
struct KeptAnswer: Sendable, Codable {
  private struct Field: Codable {
    let name: String
    let value: String
  }

  private let status: Int
  private let fields: [Field]
  private let body: Data

  /// The most bytes of a body that are kept.
  static let largest = 262_144

  /// Takes a response, which can be sent afterwards as before; nil where it is sent as it is made, or too large to be kept.
  init?(_ response: Response) async throws {
    guard let length = response.body.contentLength, length <= Self.largest else { return nil }
    let collected = Collector()
    try await response.body.write(Writer(collected: collected))
    status = response.status.code
    fields = response.headers.map { Field(name: $0.name.rawName, value: $0.value) }
    body = await collected.bytes
  }

  /// The response, marked as one that was given before.
  var response: Response {
    var headers = HTTPFields()
    for field in fields {
      if let name = HTTPField.Name(field.name) { headers.append(HTTPField(name: name, value: field.value)) }
    }
    headers[.idempotencyReplayed] = "true"
    return Response(
      status: .init(code: status), headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  /// The answer as bytes that nobody reads without the key.
  func sealed(_ key: IdempotencyKey) throws -> Data {
    try ChaChaPoly.seal(JSONEncoder().encode(self), using: key.seal).combined
  }

  /// Opens what was sealed.
  init(opening sealed: Data, _ key: IdempotencyKey) throws {
    let bytes = try ChaChaPoly.open(ChaChaPoly.SealedBox(combined: sealed), using: key.seal)
    self = try JSONDecoder().decode(KeptAnswer.self, from: bytes)
  }

  private actor Collector {
    var bytes = Data()

    func append(_ buffer: ByteBuffer) { bytes.append(contentsOf: buffer.readableBytesView) }
  }

  private struct Writer: ResponseBodyWriter {
    let collected: Collector

    mutating func write(_ buffer: ByteBuffer) async throws { await collected.append(buffer) }

    consuming func finish(_ trailing: HTTPFields?) async throws {}
  }
}
