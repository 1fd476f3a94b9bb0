public import Procedures
public import PropertyGraph
internal import QueryBinding
internal import QueryExecution
internal import QuerySyntax

extension QueryEngine {
  /// A statement or analysis line as it goes to the audit log: without values, and without names that are not of the
  /// language, of a function or procedure, or a label, type or property key of the graph.
  public func redacted(_ text: String, on graph: Graph) -> String {
    caches.redacted.answer(to: .init(text: text), on: graph) {
      let call = (try? call(forLine: text)) ?? nil
      return StatementRedaction.text(of: call ?? text) { name in
        knownWords.contains(name.lowercased()) || graph.label(name) != nil || graph.relationshipType(name) != nil
          || graph.propertyKey(name) != nil
      } ?? "a text that is no statement"
    }
  }

  /// A report or diagram as it goes to the audit log: which, and which parameters were given.
  public static func redacted(_ signature: ProcedureSignature, _ arguments: some Sequence<String>) -> String {
    ([signature.name] + arguments.sorted().map { "\($0)=\(StatementRedaction.value)" }).joined(separator: " ")
  }

  /// The words of the names of functions and of these procedures, their columns, parameters and options, in lowercase.
  static func words(of procedures: [any QueryProcedure]) -> Set<String> {
    var names: Set<String> = []
    for function in FunctionLibrary.signatures {
      for part in function.name.split(separator: ".") { names.insert(part.lowercased()) }
    }
    for procedure in procedures {
      for part in procedure.name.split(separator: ".") { names.insert(part.lowercased()) }
      for column in procedure.columns { names.insert(column.name.lowercased()) }
      for parameter in procedure.parameters { names.insert(parameter.name.lowercased()) }
      for option in procedure.options { names.insert(option.name.lowercased()) }
    }
    return names
  }
}
