public import Diagrams

extension DiagramMaker {
  /// Lays a sheet of facts out on one page of A4.
  ///
  /// - Throws: ``DiagramError/textNotMeasured(reason:)``.
  public func document(of sheet: FactSheet) throws(DiagramError) -> DiagramDocument {
    try FactSheetDiagram.document(of: sheet, measuring: WorkerTextMeasuring(client: client))
  }
}
