internal import CZlib

/// Compresses a stream as gzip (RFC 1952) with zlib. The unsafe code of compression is in this file.
///
/// The state of zlib is at an address of its own, which does not move, and is freed with the object. One task at a time may use it.
final class GzipStream {
  /// What zlib is told to do with what was put in.
  enum Flush: Sendable {
    /// Keep what compresses better together with what follows.
    case keep
    /// Give out everything, so that a reader sees what was put in so far.
    case everything
    /// Give out everything, and end the stream.
    case end

    fileprivate var code: Int32 {
      switch self {
      case .keep: Z_NO_FLUSH
      case .everything: Z_SYNC_FLUSH
      case .end: Z_FINISH
      }
    }
  }

  /// What zlib says where it cannot go on.
  struct Failure: Error { let status: Int32 }

  private let state: UnsafeMutablePointer<z_stream>
  /// The bytes that are taken from zlib at a time.
  private static let chunk = 16_384

  /// Begins a stream.
  ///
  /// - Throws: where there is no memory for it, about 256 KiB.
  init() throws(Failure) {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    // 15 is the largest window; 16 more asks for the head and tail of gzip.
    let status = deflateInit2_(
      state, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      state.deallocate()
      throw Failure(status: status)
    }
  }

  deinit {
    deflateEnd(state)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Puts bytes in, and takes out what is ready. O(number of bytes).
  func compress(_ bytes: [UInt8], _ flush: Flush) throws(Failure) -> [UInt8] {
    var (output, status) = ([UInt8](), Z_OK)
    var input = bytes
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    input.withUnsafeMutableBufferPointer { input in
      state.pointee.next_in = input.baseAddress
      state.pointee.avail_in = uInt(input.count)
      repeat {
        let taken = buffer.withUnsafeMutableBufferPointer { buffer in
          state.pointee.next_out = buffer.baseAddress
          state.pointee.avail_out = uInt(buffer.count)
          status = deflate(state, flush.code)
          return buffer.count - Int(state.pointee.avail_out)
        }
        output += buffer.prefix(taken)
      } while status == Z_OK && state.pointee.avail_out == 0
      state.pointee.next_in = nil
    }
    // Z_BUF_ERROR says that there was nothing to do.
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw Failure(status: status) }
    return output
  }
}
