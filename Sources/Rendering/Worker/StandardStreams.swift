import Glibc

/// Blocking reads and writes of whole frames on the standard streams.
enum StandardStreams {
  static func read(_ total: Int) throws(FrameError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: total)
    var done = 0
    while done < total {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(STDIN_FILENO, UnsafeMutableRawBufferPointer(rebasing: buffer[done...]).baseAddress, total - done)
      }
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        throw .closed
      }
    }
    return bytes
  }

  static func write(_ bytes: [UInt8]) throws(FrameError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: buffer[done...]).baseAddress, bytes.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw .closed
      }
    }
  }
}
