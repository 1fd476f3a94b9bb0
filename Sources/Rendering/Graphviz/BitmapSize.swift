import CGraphviz

/// The size of a PNG before it is drawn: cairo shrinks a larger one without a word.
struct BitmapSize {
  /// Most pixels of one side of an image of cairo.
  static let longestSide = 32_767.0

  let width: Double
  let height: Double
  let resolution: Double

  /// - Parameter margins: Sum of the margins of opposite sides, in points.
  init(_ drawing: GuanxiDrawing, margins: (width: Double, height: Double)) {
    resolution = drawing.dotsPerInch > 0 ? drawing.dotsPerInch : 96
    let pointWidth = drawing.width + margins.width
    let pointHeight = drawing.height + margins.height
    var zoom = 1.0
    if drawing.maximumWidth > 0, drawing.maximumHeight > 0 {
      zoom = min(1, drawing.maximumWidth / pointWidth, drawing.maximumHeight / pointHeight)
    }
    width = pointWidth * zoom * resolution / 72
    height = pointHeight * zoom * resolution / 72
  }

  /// The error for a picture beyond the limits, or nil.
  func excess(maximumPixels: Int) -> RenderError? {
    let fit = min(
      BitmapSize.longestSide / width, BitmapSize.longestSide / height,
      (Double(max(maximumPixels, 1)) / (width * height)).squareRoot())
    return fit < 1 ? tooLarge(fit: fit) : nil
  }

  /// The error for a picture that came out smaller than this size, or nil.
  func shrinkage(of png: [UInt8]) -> RenderError? {
    // Signature of 8 bytes, length and name of the chunk IHDR, then width and height (RFC 2083, 3.2 and 4.1.1).
    guard png.count >= 24 else { return nil }
    let drawnWidth = Double(png[16..<20].reduce(0) { $0 << 8 | Int($1) })
    let drawnHeight = Double(png[20..<24].reduce(0) { $0 << 8 | Int($1) })
    let fit = min(drawnWidth / width, drawnHeight / height)
    return fit < 0.9 ? tooLarge(fit: fit) : nil
  }

  private func tooLarge(fit: Double) -> RenderError {
    .pictureTooLarge(
      width: pixels(width), height: pixels(height), largestResolution: pixels(resolution * fit * 0.999))
  }

  private func pixels(_ length: Double) -> Int { Int(exactly: length.rounded(.down)) ?? .max }
}
