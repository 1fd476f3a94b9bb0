/// The bounds of one rendering worker and of each request to it.
public struct RenderLimits: Sendable, Equatable, Codable {
  /// Processor time of one request, in seconds; the kernel ends the worker beyond it.
  public var processorSeconds = 60
  /// Address space of the worker, in bytes.
  public var addressSpaceBytes = 4 << 30
  /// Time by the clock for one request, the start of the worker included, the wait for earlier requests not.
  public var timeout: Duration = .seconds(120)
  /// Longest DOT text, in bytes of UTF-8; also bounds the encoded text of one measurement.
  public var maximumDOTBytes = 64 << 20
  /// Longest rendered file, in bytes.
  public var maximumOutputBytes = 256 << 20
  /// Most nodes of one graph.
  public var maximumNodes = 100_000
  /// Most edges of one graph.
  public var maximumEdges = 200_000
  /// Most pixels of one PNG; four bytes of memory each.
  public var maximumPixels = 64_000_000

  /// Creates the default limits: 60 s of processor time, 120 s by the clock, 4 GiB, 100,000 nodes.
  public init() {}
}
