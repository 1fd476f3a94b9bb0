/// Nodes in the order of their distance, the nearest first; of one distance the smallest node.
struct MinimumQueue {
  private struct Entry {
    let distance: Double
    let node: Int

    func isBefore(_ other: Entry) -> Bool {
      distance < other.distance || (distance == other.distance && node < other.node)
    }
  }

  private var heap: [Entry] = []

  mutating func insert(_ node: Int, at distance: Double) {
    let entry = Entry(distance: distance, node: node)
    heap.append(entry)
    var place = heap.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard entry.isBefore(heap[parent]) else { break }
      heap[place] = heap[parent]
      place = parent
    }
    heap[place] = entry
  }

  mutating func removeFirst() -> (distance: Double, node: Int)? {
    guard let first = heap.first, let entry = heap.popLast() else { return nil }
    let count = heap.count
    guard count > 0 else { return (first.distance, first.node) }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < count else { break }
      if child + 1 < count, heap[child + 1].isBefore(heap[child]) { child += 1 }
      guard heap[child].isBefore(entry) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = entry
    return (first.distance, first.node)
  }
}
