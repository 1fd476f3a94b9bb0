internal import Dispatch
internal import NIOCore
internal import Synchronization

/// Carries the rows of a statement from the thread that finds them to the connection that sends them.
///
/// The thread waits where the connection is slow, and gives up where it takes nothing for some time.
final class RowChannel: Sendable {
  let chunks: AsyncThrowingStream<ByteBuffer, any Error>
  private let continuation: AsyncThrowingStream<ByteBuffer, any Error>.Continuation
  private let room: DispatchSemaphore
  private let patience: Double
  private let isClosed = Mutex(false)

  /// Makes a channel.
  ///
  /// - Parameters:
  ///   - capacity: the most chunks that wait to be sent.
  ///   - patience: the seconds after which a connection that takes nothing is given up.
  init(capacity: Int = 8, patience: Double) {
    (chunks, continuation) = AsyncThrowingStream.makeStream()
    // A semaphore must not be let go below the value that it began with, as it is where a client leaves: begin with none.
    room = DispatchSemaphore(value: 0)
    for _ in 0..<capacity { room.signal() }
    self.patience = patience
  }

  /// Sends a chunk; called by the thread that finds the rows.
  ///
  /// - Returns: whether anybody still wants more.
  func send(_ chunk: ByteBuffer) -> Bool {
    guard !isClosed.withLock({ $0 }), room.wait(timeout: .now() + patience) == .success,
      !isClosed.withLock({ $0 })
    else { return false }
    continuation.yield(chunk)
    return true
  }

  /// Ends the rows, with an error where there would have been more.
  func finish(_ error: (any Error)? = nil) { continuation.finish(throwing: error) }

  /// Says that a chunk was taken.
  func taken() { room.signal() }

  /// Says that nobody wants more.
  func close() {
    isClosed.withLock { $0 = true }
    room.signal()
  }
}
