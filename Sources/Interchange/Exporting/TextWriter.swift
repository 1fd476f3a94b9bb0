import Glibc

/// Writes text to a new file through a buffer.
///
/// An error of the system is kept until ``finish()``, which throws it. A file that is not finished is removed.
final class TextWriter {
  private let path: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private var error: ExportError?
  private var isFinished = false

  private static let capacity = 1 << 18

  init(path: String) throws(ExportError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw PartialPath.failure(path) }
    buffer.reserveCapacity(Self.capacity + 4_096)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isFinished { unlink(path) }
  }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { flush() }
  }

  /// Writes what is left and makes sure that it is on the disk.
  func finish() throws(ExportError) {
    flush()
    if error == nil, fsync(descriptor) != 0, errno != EINVAL { error = PartialPath.failure(path) }
    if close(descriptor) != 0, error == nil { error = PartialPath.failure(path) }
    descriptor = -1
    if let error { throw error }
    isFinished = true
  }

  private func flush() {
    guard error == nil else {
      buffer.removeAll(keepingCapacity: true)
      return
    }
    buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else {
          error = PartialPath.failure(path)
          return
        }
        rest = rest.dropFirst(count)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
