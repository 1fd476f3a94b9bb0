import Glibc

/// How a worker process ended.
enum WorkerEnd: Equatable, CustomStringConvertible {
  case exit(status: Int32)
  case signal(Int32)
  /// Somebody else collected the process.
  case unknown

  /// Decodes the status of `waitpid`.
  init(status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .exit(status: (status >> 8) & 0xff) : .signal(signal)
  }

  /// The kernel ended the process because its processor time was used up.
  static let processorTimeExceeded = WorkerEnd.signal(SIGXCPU)

  var description: String {
    switch self {
    case .exit(let status): "exit status \(status)"
    case .signal(let signal): "signal \(signal), \(String(cString: strsignal(signal)))"
    case .unknown: "end unknown"
    }
  }
}
