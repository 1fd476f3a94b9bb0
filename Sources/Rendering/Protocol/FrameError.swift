/// A frame cannot be encoded, decoded or read.
enum FrameError: Error {
  case malformed
  case tooLong(bytes: Int)
  case closed
  case timedOut
}
