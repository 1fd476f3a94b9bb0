import Multipart

/// Takes whatever libFuzzer hands over for a body with files, and for the header field that says its boundary. A trap, a hang, or
/// parts that are not in the body end the run.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? MultipartBoundary(contentType: String(decoding: bytes, as: UTF8.self))
  guard let boundary = try? MultipartBoundary(contentType: "multipart/form-data; boundary=cut"),
    let form = try? MultipartForm(bytes, boundary: boundary, most: 20)
  else { return 0 }
  let sum = form.parts.reduce(0) { $0 + $1.content.count }
  guard form.parts.count <= 20, sum <= count else { fatalError("more than came") }
  return 0
}
