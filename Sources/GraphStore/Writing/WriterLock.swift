import Glibc
import Synchronization

/// The right to write to a graph file, which one holder has at a time.
///
/// It is a lock (`flock`) on the file `NAME.guanxi-writer`, so that it ends with the process that holds it, however that
/// ends. The file names the holder for those who are refused, and bears the ``HighWaterMark``.
final class WriterLock: Sendable {
  static func path(for file: String) -> String { file + "-writer" }

  private struct State {
    var descriptor: CInt
    var mark: HighWaterMark?
  }

  private let path: String
  private let state: Mutex<State>

  /// Takes the right, or waits for it.
  ///
  /// - Parameters:
  ///   - file: the graph file.
  ///   - holder: who asks, for messages.
  ///   - patience: the seconds to wait.
  /// - Throws: ``StoreError/heldByWriter(file:holder:)`` where another holds it.
  init(of file: String, holder: String, patience: Double) throws(StoreError) {
    path = Self.path(for: file)
    var attempts = Int(max(0, min(patience, 3_600)) / 0.02)
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        if errno == EROFS || errno == EACCES { throw .readOnly(file: file) }
        throw .inputOutput(file: path, reason: SystemCall.message(of: errno))
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if Self.isFile(descriptor, at: path) {
          state = Mutex(State(descriptor: descriptor, mark: HighWaterMark(readingFrom: descriptor)))
          break
        }
        Glibc.close(descriptor)
        continue
      }
      let (code, found) = (errno, Self.holder(in: descriptor))
      Glibc.close(descriptor)
      guard code == EWOULDBLOCK || code == EINTR else {
        throw .inputOutput(file: path, reason: SystemCall.message(of: code))
      }
      guard attempts > 0 else { throw .heldByWriter(file: file, holder: found) }
      attempts -= 1
      usleep(20_000)
    }
    try write(holder: "\(holder), process \(getpid()) on \(Self.host)")
  }

  deinit { release() }

  /// The mark that an earlier holder left, or that this one set.
  var mark: HighWaterMark? { state.withLock { $0.mark } }

  /// Says outside the graph file what is safe inside it.
  func set(_ mark: HighWaterMark) {
    state.withLock { state in
      state.mark = mark
      guard state.descriptor >= 0 else { return }
      // Where this fails the older mark stays, which promises less.
      let bytes = mark.bytes
      _ = pwrite(state.descriptor, bytes, bytes.count, 0)
    }
  }

  /// Forgets the mark: the graph file itself says where its log ends.
  func clearMark() { state.withLock { $0.mark = nil } }

  /// Gives the right back. The file goes unless it bears a mark.
  func release() {
    state.withLock { state in
      guard state.descriptor >= 0 else { return }
      if state.mark == nil { SystemCall.remove(path) }
      Glibc.close(state.descriptor)
      state.descriptor = -1
    }
  }

  private func write(holder: String) throws(StoreError) {
    let bytes = Array((holder.replacing("\n", with: " ") + "\n").utf8)
    let isWritten = state.withLock { state in
      let mark = state.mark?.bytes ?? HighWaterMark.none
      return pwrite(state.descriptor, mark + bytes, mark.count + bytes.count, 0) == mark.count + bytes.count
        && ftruncate(state.descriptor, off_t(mark.count + bytes.count)) == 0
    }
    guard isWritten else { throw .inputOutput(file: path, reason: SystemCall.message(of: errno)) }
  }

  /// Who stands in the file, as its last holder wrote.
  private static func holder(in descriptor: CInt) -> String {
    var bytes = [UInt8](repeating: 0, count: 1_024)
    let count = pread(descriptor, &bytes, bytes.count, off_t(HighWaterMark.length))
    let line = bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }
    return line.isEmpty ? "another process" : String(decoding: line, as: UTF8.self)
  }

  /// Whether the path still means the opened file: a holder that went may have removed it.
  private static func isFile(_ descriptor: CInt, at path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
