import PropertyGraph
import QueryBinding
import QueryExecution
import QueryPlanning
import QuerySyntax

private let catalog = BindingCatalog(
  functions: FunctionLibrary.signatures, procedures: [], labels: ["Person", "Company"], relationshipTypes: ["KNOWS"],
  propertyKeys: ["name"])

private let statistics = PlanningStatistics(of: Graph())

/// Reads, prints, binds and plans whatever libFuzzer hands over. A trap, a hang, or a tree that is another one after
/// printing ends the run.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  _ = Script(text).parts
  guard let statement = try? StatementParser.parse(text) else { return 0 }
  let printed = StatementPrinter.text(of: statement)
  guard let again = try? StatementParser.parse(printed), again == statement else {
    print("Printed and read again it is another tree: \(printed)")
    fatalError("another tree")
  }
  guard let bound = try? Binder.bind(statement, catalog: catalog) else { return 0 }
  _ = Planner.plan(bound, statistics: statistics).description
  return 0
}
