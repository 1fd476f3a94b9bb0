internal import QueryBinding

/// Tells expansions and filters what nothing reads afterwards, so that they neither make it nor carry it along.
///
/// It goes through steps from the last to the first, with the slots that are read from there on.
enum UnreadSlots {
  /// The steps with what is not read, and the slots that they read; nil where they may read any.
  static func marked(
    _ steps: [PhysicalStep], readAfterwards: Set<Slot>?
  ) -> (steps: [PhysicalStep], read: Set<Slot>?) {
    var read = readAfterwards
    var result: [PhysicalStep] = []
    for step in steps.reversed() {
      switch step {
      case .expand(var expansion):
        expansion.read = read.map { SlotSet($0) } ?? expansion.read
        result.append(.expand(expansion))
      case .scanRelationships(var expansion):
        expansion.read = read.map { SlotSet($0) } ?? expansion.read
        result.append(.scanRelationships(expansion))
      case .filter(let predicates, _): result.append(.filter(predicates, read: read.map { SlotSet($0) }))
      case .expandVariable(var walk):
        walk.read = read.map { SlotSet($0) } ?? walk.read
        result.append(.expandVariable(walk))
      case .optional(let inner, let rowNumber, let nulls):
        let marked = marked(inner, readAfterwards: read?.union([rowNumber]))
        result.append(.optional(marked.steps, rowNumber: rowNumber, nulls: nulls))
        read = marked.read.flatMap { inside in read.map { $0.union(inside) } }
        continue
      case .countOptional(let inner, let rowNumber, let slot):
        let marked = marked(inner, readAfterwards: [rowNumber])
        result.append(.countOptional(marked.steps, rowNumber: rowNumber, into: slot))
        read = marked.read.flatMap { inside in read.map { $0.union(inside) } }
        continue
      default: result.append(step)
      }
      read = step.slotsRead.flatMap { own in read.map { $0.union(own) } }
    }
    return (result.reversed(), read)
  }
}

extension PhysicalStep {
  /// The slots that the step reads to do its work; nil where it may read any.
  var slotsRead: Set<Slot>? {
    var slots: Set<Slot> = []
    let visitor = BoundVisitor(onSlot: { slots.insert($0) })
    switch self {
    case .scan(let scan):
      switch scan.access {
      case .all, .label: break
      case .index(_, _, let value), .indexList(_, _, let value), .table(_, _, let value): visitor.visit(value)
      }
    case .expand(let expansion):
      slots.formUnion([expansion.from] + expansion.different + (expansion.isInto ? [expansion.to] : []))
      visitor.visit(expansion.types)
    case .scanRelationships(let expansion): visitor.visit(expansion.types)
    case .countExpansion(let count):
      slots.formUnion([count.expansion.from] + count.expansion.different)
      visitor.visit(count.expansion.types)
    case .expandVariable(let walk):
      slots.formUnion([walk.from] + walk.different)
      if walk.isInto { slots.insert(walk.to) }
      if walk.isBound { slots.insert(walk.relationships) }
      visitor.visit(walk.types)
      visitor.visit(walk.properties)
      visitor.visit(walk.predicate)
    case .filter(let predicates, _): visitor.visit(predicates)
    case .filterProperties(let slot, let map):
      slots.insert(slot)
      visitor.visit(map)
    case .path(let path): slots.formUnion([path.start] + path.relationships)
    case .unwind(let list, _): visitor.visit(list)
    case .aggregate(let aggregation):
      aggregation.keys.forEach { visitor.visit($0.expression) }
      aggregation.aggregates.forEach { visitor.visit($0.0.arguments) }
    case .project(let items): items.forEach { visitor.visit($0.expression) }
    case .distinct(let columns): slots.formUnion(columns)
    case .sort(let items): items.forEach { visitor.visit($0.expression) }
    case .top(let items, let skip, let limit):
      items.forEach { visitor.visit($0.expression) }
      visitor.visit(skip)
      visitor.visit(limit)
    case .skip(let count), .limit(let count): visitor.visit(count)
    case .keep: break
    default: return nil
    }
    return slots
  }
}
