public import Diagrams

extension DiagramMaker {
  /// Lays the nodes and relationships of an answer out.
  ///
  /// - Throws: ``DiagramError/textNotMeasured(reason:)``.
  public func document(of answer: AnswerGraph) throws(DiagramError) -> DiagramDocument {
    try AnswerGraphDiagram.document(of: answer, measuring: WorkerTextMeasuring(client: client))
  }
}
