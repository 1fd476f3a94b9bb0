internal import Procedures
internal import PropertyGraph
internal import QueryBinding
internal import QueryExecution

/// Procedures that say what there is in the graph that the caller sees.
enum SchemaProcedures {
  static let all: [any QueryProcedure] = names + descriptions

  private static let names: [any QueryProcedure] = [
    ListingProcedure(
      "db.labels", LocalizedText("The labels of nodes.", "节点的标签。"), [QueryColumn("label", .string)]
    ) { view in
      named(Set(view.graph.nodes.filter(view.contains).flatMap(view.graph.labelNames(of:))))
    },
    ListingProcedure(
      "db.relationshipTypes", LocalizedText("The types of relationships.", "关系的类型。"),
      [QueryColumn("relationshipType", .string)]
    ) { view in
      named(Set(ShownSchema.relationships(view).compactMap(view.graph.type(of:)).map(view.graph.name(of:))))
    },
    ListingProcedure(
      "db.propertyKeys", LocalizedText("The property keys of nodes and relationships.", "节点和关系的属性键。"),
      [QueryColumn("propertyKey", .string)]
    ) { view in
      let ofNodes = view.graph.nodes.filter(view.showsFully).flatMap(view.graph.propertyKeys(of:))
      let ofRelationships = ShownSchema.relationships(view).flatMap(view.graph.propertyKeys(of:))
      return named(Set((ofNodes + ofRelationships).map(view.graph.name(of:))))
    },
  ]

  private static let descriptions: [any QueryProcedure] = [
    ListingProcedure(
      "db.schema.visualization",
      LocalizedText(
        "Which labels are related by which types, and how often.", "哪些标签之间有哪些类型的关系，以及各有多少。"),
      [
        QueryColumn("from", .string), QueryColumn("type", .string), QueryColumn("to", .string),
        QueryColumn("count", .integer),
      ], ShownSchema.connections),
    ListingProcedure(
      "db.schema.nodeTypeProperties",
      LocalizedText("The properties of nodes by their labels.", "按标签列出节点的属性。"),
      [
        QueryColumn("nodeType", .string), QueryColumn("nodeLabels", .list(.string)),
        QueryColumn("propertyName", .string), QueryColumn("propertyTypes", .list(.string)),
        QueryColumn("mandatory", .boolean),
      ], ShownSchema.nodeProperties),
    ListingProcedure(
      "db.schema.relTypeProperties",
      LocalizedText("The properties of relationships by their types.", "按类型列出关系的属性。"),
      [
        QueryColumn("relType", .string), QueryColumn("propertyName", .string),
        QueryColumn("propertyTypes", .list(.string)), QueryColumn("mandatory", .boolean),
      ], ShownSchema.relationshipProperties),
    ListingProcedure(
      "db.indexes", LocalizedText("The indexes, as SHOW INDEXES lists them.", "索引，同 SHOW INDEXES。"),
      IndexListing.indexColumns
    ) { view in IndexListing.indexes(of: view.graph) },
    ListingProcedure(
      "db.constraints", LocalizedText("The constraints, as SHOW CONSTRAINTS lists them.", "约束，同 SHOW CONSTRAINTS。"),
      IndexListing.constraintColumns
    ) { view in IndexListing.constraints(of: view.graph) },
    ListingProcedure(
      "dbms.functions", LocalizedText("The functions, as SHOW FUNCTIONS lists them.", "函数，同 SHOW FUNCTIONS。"),
      SchemaListing.functionColumns.map { QueryColumn($0.name, $0.type) }
    ) { _ in SchemaListing.functions() },
    ListingProcedure(
      "dbms.procedures", LocalizedText("The procedures, as SHOW PROCEDURES lists them.", "过程，同 SHOW PROCEDURES。"),
      SchemaListing.procedureColumns.map { QueryColumn($0.name, $0.type) }
    ) { _ in SchemaListing.procedures(QueryProcedures.standard) },
    ListingProcedure(
      "dbms.components", LocalizedText("The product and its version.", "产品及其版本。"),
      [QueryColumn("name", .string), QueryColumn("versions", .list(.string)), QueryColumn("edition", .string)]
    ) { _ in [[.string("Guanxi"), .list([.string(ProductVersion.text)]), .string("community")]] },
  ]

  private static func named(_ names: Set<String>) -> [[Value]] { names.sorted().map { [.string($0)] } }
}

/// A procedure without arguments whose rows depend on the view alone.
struct ListingProcedure: QueryProcedure {
  let name: String
  let parameters: [QueryParameter] = []
  let columns: [QueryColumn]
  let summary: LocalizedText
  private let listed: @Sendable (GraphView) -> [[Value]]

  init(
    _ name: String, _ summary: LocalizedText, _ columns: [QueryColumn],
    _ listed: @escaping @Sendable (GraphView) -> [[Value]]
  ) {
    self.name = name
    self.summary = summary
    self.columns = columns
    self.listed = listed
  }

  func rows(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> [[Value]] { listed(view) }
}
