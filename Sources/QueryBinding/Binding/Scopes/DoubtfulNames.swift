internal import PropertyGraph
internal import QuerySyntax

/// Labels, types and keys that are read but that the graph does not know: probably slips of the pen.
///
/// Nothing is doubtful in a graph without any such name, nor a name that the statement itself creates.
struct DoubtfulNames {
  /// What a name names.
  enum Kind: Hashable {
    case label
    case relationshipType
    case propertyKey
  }

  private struct Entry: Hashable {
    let kind: Kind
    let text: String
  }

  private let known: [Kind: Set<String>]
  private var read: [(entry: Entry, span: SourceSpan)] = []
  private var seen: Set<Entry> = []
  private var created: Set<Entry> = []

  init(catalog: BindingCatalog) {
    known = [
      .label: catalog.labels, .relationshipType: catalog.relationshipTypes, .propertyKey: catalog.propertyKeys,
    ]
  }

  /// Notes a name that is read.
  mutating func read(_ name: Name, _ kind: Kind) {
    guard let names = known[kind], !names.isEmpty, !names.contains(name.text) else { return }
    let entry = Entry(kind: kind, text: name.text)
    if seen.insert(entry).inserted { read.append((entry, name.span)) }
  }

  /// Notes a name that is created.
  mutating func create(_ name: Name, _ kind: Kind) { created.insert(Entry(kind: kind, text: name.text)) }

  /// One warning for each doubtful name, in the order in which they were read.
  var warnings: [BindingWarning] {
    read.filter { !created.contains($0.entry) }.map { item in
      let name = item.entry.text
      let near = NearestName.find(name, among: known[item.entry.kind] ?? [])
      let hint = near.map { " Did you mean \"\($0)\"?" } ?? ""
      let chineseHint = near.map { "是否想写“\($0)”？" } ?? ""
      let (english, chinese) =
        switch item.entry.kind {
        case .label: ("The graph has no node with the label \"\(name)\".", "图中没有带标签“\(name)”的节点。")
        case .relationshipType: ("The graph has no relationship of the type \"\(name)\".", "图中没有“\(name)”类型的关系。")
        case .propertyKey: ("Nothing in the graph has a property \"\(name)\".", "图中没有任何节点或关系带有属性“\(name)”。")
        }
      return BindingWarning(english + hint, chinese: chinese + chineseHint, at: item.span)
    }
  }
}
