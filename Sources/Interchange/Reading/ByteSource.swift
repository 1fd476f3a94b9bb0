/// Bytes of UTF-8 text, handed out piece by piece.
protocol ByteSource: AnyObject {
  /// Fills the buffer from its beginning and returns how many bytes were written; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int
  /// The number of bytes of the file that were read so far.
  var bytesRead: Int { get }
  /// The size of the file in bytes when it was opened.
  var size: Int { get }
}
