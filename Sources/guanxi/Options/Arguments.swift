public import ArgumentParser
public import GuanxiEngine
public import GuanxiServer

extension Language: ExpressibleByArgument {
  /// Reads a language tag.
  public init?(argument: String) { self.init(tag: argument) }
}

extension ReportFormat: ExpressibleByArgument {}

extension ExportFormat: ExpressibleByArgument {}

extension DiagramFormat: ExpressibleByArgument {}

extension DiagramKind: ExpressibleByArgument {}

extension QueryFormat: ExpressibleByArgument {}

extension TokenScope: ExpressibleByArgument {}

extension TokenRule.Field: ExpressibleByArgument {}
