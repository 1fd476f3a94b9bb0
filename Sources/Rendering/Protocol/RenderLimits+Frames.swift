extension RenderLimits {
  /// Most bytes of a request: a DOT text and its header, or the runs of a measurement.
  var requestLimit: Int { frameLimit(maximumDOTBytes) }

  /// Most bytes of an answer: a rendered file and its header, or the extents of a measurement.
  var answerLimit: Int { frameLimit(max(maximumOutputBytes, maximumDOTBytes)) }

  /// Most bytes of the first request, which is read before any limit is known.
  static let configurationLimit = 1 << 16

  /// More bytes than the header of any request beside a payload has.
  static let headerRoom = 1 << 10

  private func frameLimit(_ bytes: Int) -> Int {
    min(max(bytes, 0), 2 << 30) + (1 << 20)
  }
}
