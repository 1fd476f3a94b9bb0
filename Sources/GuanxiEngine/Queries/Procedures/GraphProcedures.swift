internal import Procedures
internal import PropertyGraph
internal import QueryBinding

/// Procedures that say what there is in the graph that the caller sees.
enum GraphProcedures {
  static let all: [any QueryProcedure] = [
    ListingProcedure("db.labels", "label") { view in
      Set(view.graph.nodes.filter(view.contains).flatMap(view.graph.labelNames(of:))).sorted()
    },
    ListingProcedure("db.relationshipTypes", "relationshipType") { view in
      Set(shownRelationships(view).compactMap(view.graph.type(of:))).map(view.graph.name(of:)).sorted()
    },
    ListingProcedure("db.propertyKeys", "propertyKey") { view in
      let ofNodes = view.graph.nodes.filter(view.showsFully).flatMap(view.graph.propertyKeys(of:))
      let ofRelationships = shownRelationships(view).flatMap(view.graph.propertyKeys(of:))
      return Set(ofNodes + ofRelationships).map(view.graph.name(of:)).sorted()
    },
    ListingProcedure("dbms.procedures", "name") { _ in QueryProcedures.standard.map(\.name).sorted() },
    ComponentsProcedure(),
  ]

  private static func shownRelationships(_ view: GraphView) -> [RelationshipID] {
    view.graph.relationships.filter(view.contains)
  }
}

/// One column of names in their order.
struct ListingProcedure: QueryProcedure {
  let name: String
  let parameters: [QueryParameter] = []
  let columns: [QueryColumn]
  private let names: @Sendable (GraphView) -> [String]

  init(_ name: String, _ column: String, _ names: @escaping @Sendable (GraphView) -> [String]) {
    self.name = name
    columns = [QueryColumn(column, .string)]
    self.names = names
  }

  func rows(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> [[Value]] {
    names(view).map { [.string($0)] }
  }
}

/// The product and its version.
struct ComponentsProcedure: QueryProcedure {
  let name = "dbms.components"
  let parameters: [QueryParameter] = []
  let columns = [
    QueryColumn("name", .string), QueryColumn("versions", .list(.string)), QueryColumn("edition", .string),
  ]

  func rows(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> [[Value]] {
    [[.string("Guanxi"), .list([.string(ProductVersion.text)]), .string("community")]]
  }
}
