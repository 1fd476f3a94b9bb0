import FoundationEssentials

/// One message between client and worker: eight bytes with the two lengths (big-endian), a JSON header, a payload.
struct Frame {

  let header: [UInt8]
  let payload: [UInt8]

  init(_ message: some Encodable, payload: [UInt8] = []) throws(FrameError) {
    do {
      header = [UInt8](try JSONEncoder().encode(message))
    } catch {
      throw .malformed
    }
    self.payload = payload
  }

  /// Reads one frame through a function that returns exactly as many bytes as it is asked for.
  ///
  /// - Parameter limit: most bytes of header and payload together; a longer frame is not read.
  init(limit: Int, read: (Int) throws(FrameError) -> [UInt8]) throws(FrameError) {
    let prefix = try read(8)
    let headerLength = prefix[0..<4].reduce(0) { $0 << 8 | Int($1) }
    let payloadLength = prefix[4..<8].reduce(0) { $0 << 8 | Int($1) }
    guard headerLength + payloadLength <= limit else { throw .tooLong(bytes: headerLength + payloadLength) }
    header = try read(headerLength)
    payload = try read(payloadLength)
  }

  /// The two lengths, header and payload as they are sent.
  var bytes: [UInt8] {
    get throws(FrameError) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(8 + header.count + payload.count)
      for count in [header.count, payload.count] {
        guard let length = UInt32(exactly: count) else { throw .tooLong(bytes: count) }
        for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
      }
      bytes += header
      bytes += payload
      return bytes
    }
  }

  func message<Message: Decodable>(_ type: Message.Type) throws(FrameError) -> Message {
    do {
      return try JSONDecoder().decode(type, from: Data(header))
    } catch {
      throw .malformed
    }
  }
}
