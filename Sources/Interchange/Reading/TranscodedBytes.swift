import Glibc

/// The bytes of a file in another encoding, turned into UTF-8 by the C library.
final class TranscodedBytes: ByteSource {
  private let source: FileBytes
  private let encoding: TextEncoding
  private let converter: iconv_t
  private var pending: [CChar] = []
  private var line = 1

  init(_ source: FileBytes, from encoding: TextEncoding, path: String) throws(ImportError) {
    self.source = source
    self.encoding = encoding
    converter = iconv_open("UTF-8", encoding.rawValue.uppercased())
    // The C library says "cannot" by a pointer to the last address.
    guard Int(bitPattern: converter) != -1 else {
      throw .unreadable(path: path, reason: "this system cannot convert from \(encoding.rawValue)")
    }
  }

  deinit { if Int(bitPattern: converter) != -1 { iconv_close(converter) } }

  var size: Int { source.size }
  var bytesRead: Int { source.bytesRead }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    while true {
      let isLast = try fill()
      if pending.isEmpty { return 0 }
      let (written, code) = convert(into: buffer)
      line += buffer.prefix(written).reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
      if written > 0 { return written }
      if code == EILSEQ || (code == EINVAL && isLast) {
        throw ReadFailure(
          line: line, reason: "holds bytes that are not \(encoding.rawValue)",
          advice: "Name the right encoding, or repair the line.")
      }
    }
  }

  /// Reads more of the file behind what is pending; returns whether the file is at its end.
  private func fill() throws(ReadFailure) -> Bool {
    guard pending.count < 64 else { return false }
    let start = pending.count
    var failure: ReadFailure?
    var count = 0
    pending.append(contentsOf: repeatElement(0, count: 1 << 16))
    pending.withUnsafeMutableBytes { bytes in
      do throws(ReadFailure) {
        count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
      } catch {
        failure = error
      }
    }
    pending.removeLast(pending.count - start - count)
    if let failure { throw failure }
    return count == 0
  }

  /// Converts as much as fits and returns the bytes written and the error of the C library, 0 for none.
  private func convert(into buffer: UnsafeMutableRawBufferPointer) -> (Int, Int32) {
    var outputLeft = buffer.count
    var inputLeft = pending.count
    var code: Int32 = 0
    pending.withUnsafeMutableBufferPointer { bytes in
      var input = bytes.baseAddress
      var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      errno = 0
      if iconv(converter, &input, &inputLeft, &output, &outputLeft) == -1 { code = errno }
    }
    pending.removeFirst(pending.count - inputLeft)
    return (buffer.count - outputLeft, code)
  }
}
