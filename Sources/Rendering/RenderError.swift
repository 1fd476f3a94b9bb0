/// Why a diagram could not be rendered or a text not be measured.
public enum RenderError: Error, Sendable, Equatable, Codable {
  /// The worker process could not be started or did not answer the first message.
  case workerUnavailable(executable: String, reason: String)
  /// The request took longer than ``RenderLimits/timeout``, in seconds; the worker was ended.
  case timedOut(seconds: Double)
  /// The request used more processor time than ``RenderLimits/processorSeconds``; the worker was ended.
  case processorTimeExceeded(seconds: Int)
  /// The worker ended by a signal or an exit status while it worked on the request.
  case workerCrashed(end: String)
  /// Worker and client do not understand each other.
  case protocolViolated(reason: String)
  /// The DOT text is longer than ``RenderLimits/maximumDOTBytes``.
  case textTooLarge(bytes: Int, limit: Int)
  /// The DOT text holds a character that no XML or PDF file may hold.
  case characterRefused(codePoint: UInt32, line: Int)
  /// Graphviz refused the DOT text; the line counts from 1 and is nil where Graphviz names none.
  case syntaxRefused(message: String, line: Int?)
  /// An attribute is not on the list of safe attributes, or its value is outside the attribute's range.
  case attributeRefused(element: String, name: String, value: String, reason: String)
  /// The graph has more nodes or edges than the limits allow.
  case graphTooLarge(nodes: Int, edges: Int, maximumNodes: Int, maximumEdges: Int)
  /// Graphviz could not lay out or draw the graph.
  case layoutFailed(message: String)
  /// The PNG would have too many pixels; at `largestResolution` (dots per inch) it fits.
  case pictureTooLarge(width: Int, height: Int, largestResolution: Int)
  /// Graphviz reported success and wrote nothing.
  case outputEmpty(message: String)
  /// The rendered file is longer than ``RenderLimits/maximumOutputBytes``.
  case outputTooLarge(bytes: Int, limit: Int)
  /// An argument is outside its range.
  case argumentRefused(reason: String)
}
