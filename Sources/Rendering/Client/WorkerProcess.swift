import Glibc

/// One running worker: a child process and the socket that is its standard input and output.
///
/// The end of the value ends the process.
final class WorkerProcess {
  let processIdentifier: pid_t
  private let socket: Int32
  private var end: WorkerEnd?

  private init(processIdentifier: pid_t, socket: Int32) {
    self.processIdentifier = processIdentifier
    self.socket = socket
  }

  deinit {
    terminate()
    close(socket)
  }

  /// Starts a worker with no environment but the two variables that bar Graphviz from files.
  static func start(executable: String, arguments: [String]) throws(RenderError) -> WorkerProcess {
    func unavailable(_ code: Int32) -> RenderError {
      .workerUnavailable(executable: executable, reason: String(cString: strerror(code)))
    }
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw unavailable(errno) }
    defer { close(ends[1]) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    let environment = ["SERVER_NAME=guanxi", "GV_FILE_PATH=/nonexistent"]
    var identifier: pid_t = 0
    let code = withCStrings([executable] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&identifier, executable, &actions, nil, arguments, environment)
      }
    }
    guard code == 0 else {
      close(ends[0])
      throw unavailable(code)
    }
    return WorkerProcess(processIdentifier: identifier, socket: ends[0])
  }

  /// Whether the process has not ended yet.
  var isRunning: Bool {
    if end == nil { reap(options: WNOHANG) }
    return end == nil
  }

  /// Ends the process if it still runs and tells how it ended.
  @discardableResult
  func terminate() -> WorkerEnd {
    if end == nil {
      kill(processIdentifier, SIGKILL)
      reap(options: 0)
    }
    return end ?? .unknown
  }

  /// Sends a frame and waits for the answer, which may hold at most `answerLimit` bytes.
  ///
  /// A worker reads its request whole before it answers, so that writing first cannot block both sides.
  func exchange(_ frame: Frame, answerLimit: Int, until deadline: Deadline) throws(FrameError) -> Frame {
    try send(try frame.bytes, until: deadline)
    return try Frame(limit: answerLimit) { (count) throws(FrameError) in try receive(count, until: deadline) }
  }

  private func send(_ bytes: [UInt8], until deadline: Deadline) throws(FrameError) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: POLLOUT, until: deadline)
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
        return Glibc.send(socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count >= 0 {
        sent += count
      } else if errno != EAGAIN && errno != EINTR {
        throw .closed
      }
    }
  }

  private func receive(_ total: Int, until deadline: Deadline) throws(FrameError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: total)
    var received = 0
    while received < total {
      try wait(for: POLLIN, until: deadline)
      let count = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[received...])
        return recv(socket, rest.baseAddress, rest.count, Int32(MSG_DONTWAIT))
      }
      if count > 0 {
        received += count
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        throw .closed
      }
    }
    return bytes
  }

  private func wait(for events: Int32, until deadline: Deadline) throws(FrameError) {
    var descriptor = pollfd(fd: socket, events: Int16(events), revents: 0)
    while true {
      let left = deadline.milliseconds
      guard left > 0 else { throw .timedOut }
      let count = poll(&descriptor, 1, left)
      if count > 0 { return }
      if count < 0 && errno != EINTR { throw .closed }
    }
  }

  private func reap(options: Int32) {
    var status: Int32 = 0
    while true {
      let found = waitpid(processIdentifier, &status, options)
      if found == 0 { return }
      if found == processIdentifier {
        end = WorkerEnd(status: status)
        return
      }
      if errno != EINTR {
        end = .unknown
        return
      }
    }
  }
}
