/// An array in chunks of 4,096 elements: a copy is O(1), and a write after a copy costs one chunk, not the whole.
struct ChunkedArray<Element: Sendable>: Sendable {
  static var shift: Int { 12 }
  static var chunkSize: Int { 1 << shift }
  private static var mask: Int { chunkSize - 1 }

  private(set) var chunks: [[Element]] = []
  private(set) var count = 0

  subscript(index: Int) -> Element {
    get { chunks[index >> Self.shift][index & Self.mask] }
    set { chunks[index >> Self.shift][index & Self.mask] = newValue }
  }

  mutating func append(_ element: Element) {
    let used = count & Self.mask
    if used == 0 { chunks.append([]) }
    let last = chunks.count - 1
    if used == chunks[last].capacity { chunks[last].reserveCapacity(min(Self.chunkSize, max(16, used * 2))) }
    chunks[last].append(element)
    count += 1
  }

  mutating func append(contentsOf elements: [Element]) {
    var rest = elements[...]
    while !rest.isEmpty {
      let used = count & Self.mask
      if used == 0 { chunks.append([]) }
      let part = rest.prefix(Self.chunkSize - used)
      chunks[chunks.count - 1].reserveCapacity(used + part.count)
      chunks[chunks.count - 1].append(contentsOf: part)
      count += part.count
      rest = rest.dropFirst(part.count)
    }
  }

  /// Appends `element` until there are `newCount` elements. Whole chunks are one array until one of them is written to.
  mutating func extend(to newCount: Int, with element: Element) {
    var whole: [Element] = []
    while count < newCount {
      if count & Self.mask != 0 {
        append(element)
        continue
      }
      let length = min(Self.chunkSize, newCount - count)
      if whole.count != length { whole = Array(repeating: element, count: length) }
      chunks.append(whole)
      count += length
    }
  }

  /// Bytes held by the chunks and the spine; an array that stands for several chunks in a row counts once.
  var allocatedBytes: Int {
    var bytes = chunks.capacity * 8
    var last: UnsafePointer<Element>?
    for chunk in chunks where chunk.lastingAddress != last {
      last = chunk.lastingAddress
      bytes += 32 + chunk.capacity * MemoryLayout<Element>.stride
    }
    return bytes
  }
}
