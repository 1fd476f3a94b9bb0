import CGraphviz

/// Checks every attribute of a parsed graph against ``AttributeList`` before Graphviz looks at it.
struct AttributeCheck {
  private typealias Symbol = UnsafeMutablePointer<Agsym_t>
  private typealias Attribute = (name: String, rule: AttributeRule, symbol: Symbol)

  private let element: String
  private let attributes: [Attribute]

  /// Complexity: O(elements × declared attributes).
  static func check(_ graph: UnsafeMutablePointer<Agraph_t>) throws(RenderError) {
    let graphs = try AttributeCheck(of: graph, kind: AGRAPH, element: "graph", list: AttributeList.graph)
    let nodes = try AttributeCheck(of: graph, kind: AGNODE, element: "node", list: AttributeList.node)
    let edges = try AttributeCheck(of: graph, kind: AGEDGE, element: "edge", list: AttributeList.edge)
    var pending = [graph]
    while let next = pending.popLast() {
      try graphs.checkValues(of: next)
      var subgraph = agfstsubg(next)
      while let current = subgraph {
        pending.append(current)
        subgraph = agnxtsubg(current)
      }
    }
    var node = agfstnode(graph)
    while let current = node {
      try nodes.checkValues(of: current)
      var edge = agfstout(graph, current)
      while let arrow = edge {
        try edges.checkValues(of: arrow)
        edge = agnxtout(graph, arrow)
      }
      node = agnxtnode(graph, current)
    }
  }

  /// Checks the names and default values of the attributes that a graph declares for one kind of element.
  private init(
    of graph: UnsafeMutablePointer<Agraph_t>, kind: Int32, element: String, list: [String: AttributeRule]
  ) throws(RenderError) {
    var attributes: [Attribute] = []
    var symbol = agnxtattr(graph, kind, nil)
    while let current = symbol {
      let name = String(cString: current.pointee.name)
      guard let rule = list[name] else {
        throw .attributeRefused(
          element: element, name: name, value: String(cString: current.pointee.defval),
          reason: "it is not among the attributes that a diagram may set; leave it out")
      }
      attributes.append((name, rule, current))
      symbol = agnxtattr(graph, kind, current)
    }
    self.element = element
    self.attributes = attributes
    for attribute in attributes { try check(attribute.symbol.pointee.defval, of: attribute) }
  }

  private func checkValues(of object: UnsafeMutableRawPointer) throws(RenderError) {
    for attribute in attributes {
      let value = agxget(object, attribute.symbol)
      if value != attribute.symbol.pointee.defval { try check(value, of: attribute) }
    }
  }

  private func check(_ value: UnsafeMutablePointer<CChar>?, of attribute: Attribute) throws(RenderError) {
    guard let value, value.pointee != 0 else { return }
    let isMarkup = aghtmlstr(value) != 0
    if case .text = attribute.rule, !isMarkup { return }
    let text = String(cString: value)
    let markup = isMarkup ? "HTML-like labels are not allowed; quote the label" : nil
    if let reason = markup ?? attribute.rule.objection(to: text) {
      throw .attributeRefused(element: element, name: attribute.name, value: text, reason: reason)
    }
  }
}
