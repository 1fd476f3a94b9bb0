// What users of the engine meet in its interface.
@_exported public import Diagrams
@_exported public import GraphStore
@_exported public import Interchange
@_exported public import Procedures
@_exported public import PropertyGraph
@_exported public import QueryBinding
@_exported public import QueryExecution
