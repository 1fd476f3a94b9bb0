internal import AccountAnalyses
internal import Diagrams
internal import Procedures
internal import PropertyGraph

extension OrganisationChartModel {
  /// The organisation of the company that the arguments name.
  init(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) {
    let scope = try arguments.group(in: view)
    let structure = OrganisationStructure(of: scope.parent, in: view)
    self.init(structure, strengths: structure.isOurs ? nil : StrengthReport(scope, in: view).strongest)
  }
}
