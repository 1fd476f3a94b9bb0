import Glibc

/// The limits that a worker puts on itself.
enum WorkerSandbox {
  /// Bars core dumps, written files and inherited or many open files; a crash ends the process at once.
  static func enter() {
    // Files that the client's process forgot to mark as its own.
    for descriptor in 3..<1024 as Range<Int32> { close(descriptor) }
    limit(RLIMIT_CORE, to: 0)
    limit(RLIMIT_FSIZE, to: 0)
    limit(RLIMIT_NOFILE, to: 64)
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    for crash in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGXCPU] { signal(crash, SIG_DFL) }
    // The thread that started this process may have barred signals; the end of the processor time is one.
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
    // Dates in PDF files have the same length everywhere.
    setenv("TZ", "UTC0", 1)
  }

  static func limitAddressSpace(to bytes: Int) {
    limit(RLIMIT_AS, to: bytes)
  }

  /// Lets the process use so many seconds of processor time from now on.
  static func allowProcessorTime(seconds: Int) {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    let used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1
    var bound = rlimit()
    getrlimit(Int32(RLIMIT_CPU.rawValue), &bound)
    bound.rlim_cur = min(rlim_t(clamping: used) + rlim_t(clamping: min(max(seconds, 1), 1 << 30)), bound.rlim_max)
    setrlimit(Int32(RLIMIT_CPU.rawValue), &bound)
  }

  private static func limit(_ resource: __rlimit_resource, to value: Int) {
    var bound = rlimit(rlim_cur: rlim_t(clamping: value), rlim_max: rlim_t(clamping: value))
    setrlimit(Int32(resource.rawValue), &bound)
  }
}
