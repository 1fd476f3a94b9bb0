internal import GuanxiEngine
internal import HTTPTypes
internal import HummingbirdCore
internal import Synchronization

/// A body with files, within its own bounds. As long as somebody has it, it counts as one of those that are taken at one time.
final class Upload: Sendable {
  /// The parts of the body.
  let form: MultipartForm
  private let slot: UploadSlots.Slot

  private init(_ form: MultipartForm, _ slot: UploadSlots.Slot) {
    self.form = form
    self.slot = slot
  }

  /// Reads the body of a request. It is no initializer: the compiler's optimizer cannot take one that waits and may fail.
  static func read(_ exchange: Exchange) async throws -> Upload {
    guard MediaType.of(exchange.request) == "multipart/form-data" else {
      throw MediaType.unsupported(["multipart/form-data"])
    }
    let limits = exchange.server.limits
    let slot = try exchange.server.uploads.take()
    let contentType = exchange.request.headers[.contentType] ?? ""
    do {
      let boundary = try MultipartBoundary(contentType: contentType)
      let body = try await BodyReader.bytes(
        of: exchange.request, most: limits.uploadBytes, seconds: limits.uploadSeconds, on: exchange.loop)
      return Upload(try MultipartForm(body, boundary: boundary, most: limits.uploadParts), slot)
    } catch let error as MultipartError {
      throw Problem(error)
    }
  }

  /// The texts of a field that is no file, in their order.
  func texts(_ name: String) throws(Problem) -> [String] {
    var texts: [String] = []
    for part in form.parts where part.name == name {
      guard part.content.count <= UploadedFiles.longestMapping,
        let text = String(validating: part.content, as: UTF8.self)
      else {
        throw Problem(
          .badRequest, "The part \"\(name)\" must be UTF-8 of at most \(UploadedFiles.longestMapping) bytes.",
          "部分“\(name)”应为 UTF-8 文本，最多 \(UploadedFiles.longestMapping) 字节。", members: ["field": .text(name)])
      }
      texts.append(text)
    }
    return texts
  }
}

/// How many bodies with files are read and worked on at one time: each may be large.
final class UploadSlots: Sendable {
  /// One of them; it is given back when nobody has it any more.
  final class Slot: Sendable {
    private let owner: UploadSlots

    fileprivate init(_ owner: UploadSlots) { self.owner = owner }

    deinit { owner.free.withLock { $0 += 1 } }
  }

  private let free: Mutex<Int>

  /// Makes so many.
  init(_ count: Int) { free = Mutex(max(1, count)) }

  /// Takes one; a problem where there is none.
  func take() throws(Problem) -> Slot {
    let isTaken = free.withLock { free in
      guard free > 0 else { return false }
      free -= 1
      return true
    }
    guard isTaken else {
      var problem = Problem(
        .unavailable, "Too many files are being imported now. Try again in a few seconds.", "正在导入的文件过多，请稍后再试。")
      problem.fields[.retryAfter] = "5"
      throw problem
    }
    return Slot(self)
  }
}
