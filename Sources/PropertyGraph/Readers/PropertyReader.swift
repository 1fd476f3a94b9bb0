/// The values of one property for many nodes or relationships in the one type that all of them have.
package enum PropertyVector: Sendable {
  /// Whole numbers.
  case integers([Int])
  /// Floating-point numbers.
  case floats([Double])
  /// Days since 1970-01-01.
  case dates([Int])
  /// Truth values, 0 or 1.
  case booleans([Int])
  /// Texts as numbers of a dictionary: equal numbers for texts that are equal byte by byte.
  case texts([Int], TextCodes)
}

/// The dictionary of a graph's texts.
package struct TextCodes: Sendable {
  private let texts: TextList
  private let pool: StringPool

  /// That of a graph.
  package init(_ graph: Graph) { (texts, pool) = (graph.parts.strings, graph.parts.pool) }

  /// The text of a code.
  package subscript(_ code: Int) -> String { texts[code] }

  /// The code of a text; nil where nothing in the graph has it.
  package func code(of text: String) -> Int? { pool.code(of: text).map(Int.init) }
}

/// One property of all nodes or all relationships, laid open for loops over many of them.
///
/// It reads properties whose values are of one type throughout the graph, packed in columns. Unsafe inside: it holds
/// addresses into arrays that never change; their owners are kept as long as the reader. O(blocks) to make.
package final class PropertyReader: @unchecked Sendable {
  /// Whose property it is.
  package enum Subject: Hashable, Sendable {
    /// Of nodes.
    case nodes
    /// Of relationships.
    case relationships
  }

  private let columns: [ColumnChunk?]
  private let blocks: UnsafeMutableBufferPointer<PackedBlock>
  /// The blocks where all of them hold a value for every entity in numbers of one width.
  private let dense: DenseBlocks?
  private let kind: ColumnKind
  private let codes: TextCodes

  /// Opens a property; nil where its values are not of one type that is packed.
  package init?(_ graph: Graph, _ key: PropertyKeyID, of subject: Subject) {
    let store = subject == .nodes ? graph.parts.nodeProperties : graph.parts.relationshipProperties
    let columns = store.chunks(of: key)
    var kinds = Set<ColumnKind>()
    for case let chunk? in columns {
      guard let kind = chunk.kind else { return nil }
      kinds.insert(kind)
    }
    guard kinds.count == 1, let kind = kinds.first, kind != .scalar(.localDateTime) else { return nil }
    self.columns = columns
    self.kind = kind
    codes = TextCodes(graph)
    blocks = .allocate(capacity: columns.count)
    _ = blocks.initialize(from: columns.lazy.map { PackedBlock($0) })
    dense = DenseBlocks(columns)
  }

  deinit { blocks.deallocate() }

  /// The values of nodes; nil where one of them has none.
  package func values(of nodes: [NodeID]) -> PropertyVector? {
    nodes.withUnsafeBufferPointer { nodes in
      nodes.withMemoryRebound(to: UInt32.self) { values(of: $0) }
    }
  }

  /// The values of relationships; nil where one of them has none.
  package func values(of relationships: [RelationshipID]) -> PropertyVector? {
    relationships.withUnsafeBufferPointer { relationships in
      relationships.withMemoryRebound(to: UInt32.self) { values(of: $0) }
    }
  }

  /// Whether an entity of a block of 4,096 ids may have a day outside of some bounds, yet not after `last`: false says that none
  /// has. O(values of the block), many compared at once.
  ///
  /// - Parameter block: ids / 4,096.
  package func mayHoldDay(inBlock block: Int, outside bounds: ClosedRange<Int64>, upTo last: Int64) -> Bool {
    guard block < columns.count else { return false }
    return columns[block]?.mayHoldDay(outside: bounds, upTo: last) ?? false
  }

  private func values(of ids: UnsafeBufferPointer<UInt32>) -> PropertyVector? {
    switch kind {
    case .scalar(.integer): integers(ids).map(PropertyVector.integers)
    case .scalar(.date): integers(ids).map(PropertyVector.dates)
    case .scalar(.boolean): integers(ids).map(PropertyVector.booleans)
    case .scalar(.string): integers(ids).map { .texts($0, codes) }
    case .scalar(.localDateTime): nil
    case .float: (dense.map { $0.floats(of: ids) } ?? gathered(ids) { $0.float(at: $1) }).map(PropertyVector.floats)
    }
  }

  private func integers(_ ids: UnsafeBufferPointer<UInt32>) -> [Int]? {
    if let dense { dense.integers(of: ids) } else { gathered(ids) { $0.integer(at: $1) } }
  }

  /// What `read` makes of each id's block and its rank there.
  @inline(__always)
  private func gathered<Element>(
    _ ids: UnsafeBufferPointer<UInt32>, _ read: (borrowing PackedBlock, Int) -> Element
  ) -> [Element]? {
    var isComplete = true
    let values = [Element](unsafeUninitializedCapacity: ids.count) { output, count in
      for id in ids {
        let number = Int(id >> 12)
        guard number < blocks.count, let rank = blocks[number].rank(of: Int(id & 4_095)) else {
          isComplete = false
          return
        }
        (output.baseAddress.unsafelyUnwrapped + count).initialize(to: read(blocks[number], rank))
        count += 1
      }
    }
    return isComplete ? values : nil
  }
}
