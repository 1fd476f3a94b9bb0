import CPango

/// Measures text with Pango as Graphviz' text layout does (`plugin/pango/gvtextlayout_pango.c`, version 2.42).
final class TextMeasurer {
  /// Sizes of fonts that are measured, in points.
  static let fontSizes = Double.leastNonzeroMagnitude...1000

  /// Graphviz lays text out at 96 dots per inch; lengths of Pango are in 1/1024 of a dot.
  private static let resolution = 96.0
  private static let pointsPerUnit = 72 / (resolution * Double(PANGO_SCALE))

  private let fonts: UnsafeMutablePointer<PangoFontMap>
  private let rounded: OpaquePointer
  private let scalable: OpaquePointer
  private var known = MeasuredTexts()
  /// The font that both layouts have.
  private var font: (name: String, size: Double)?

  init?() {
    guard let fonts = pango_cairo_font_map_new(),
      let rounded = TextMeasurer.layout(fonts, style: CAIRO_HINT_STYLE_FULL, metrics: CAIRO_HINT_METRICS_ON),
      let scalable = TextMeasurer.layout(fonts, style: CAIRO_HINT_STYLE_NONE, metrics: CAIRO_HINT_METRICS_OFF)
    else { return nil }
    self.fonts = fonts
    self.rounded = rounded
    self.scalable = scalable
  }

  deinit {
    for layout in [rounded, scalable] { g_object_unref(UnsafeMutableRawPointer(layout)) }
    g_object_unref(fonts)
  }

  func hasFont(_ name: String) -> Bool {
    pango_font_map_get_family(fonts, name) != nil
  }

  func extent(of run: TextRun) -> TextExtent { known.extent(of: run, measuring: measured) }

  private func measured(_ run: TextRun) -> TextExtent {
    let size = min(max(run.fontSize, 0), TextMeasurer.fontSizes.upperBound)
    choose(run.fontName, size: size)
    pango_layout_set_text(rounded, run.text, -1)
    pango_layout_set_text(scalable, run.text, -1)
    let width = logicalWidth(rounded)
    return TextExtent(
      width: width > 0 ? (width + 1).rounded(.down) : 0,
      scalableWidth: logicalWidth(scalable),
      height: (size * 1.1 + 0.5).rounded(.down),
      baseline: Double(pango_layout_get_baseline(rounded)) * TextMeasurer.pointsPerUnit)
  }

  private func choose(_ name: String, size: Double) {
    if let font, font.size == size, font.name == name { return }
    let description = pango_font_description_from_string(name)
    defer { pango_font_description_free(description) }
    pango_font_description_set_size(description, Int32(size * Double(PANGO_SCALE)))
    pango_layout_set_font_description(rounded, description)
    pango_layout_set_font_description(scalable, description)
    font = (name, size)
  }

  private func logicalWidth(_ layout: OpaquePointer) -> Double {
    var box = PangoRectangle()
    pango_layout_get_extents(layout, nil, &box)
    return Double(box.width) * TextMeasurer.pointsPerUnit
  }

  private static func layout(
    _ fonts: UnsafeMutablePointer<PangoFontMap>, style: cairo_hint_style_t, metrics: cairo_hint_metrics_t
  ) -> OpaquePointer? {
    let context = pango_font_map_create_context(fonts)
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, style)
    cairo_font_options_set_hint_metrics(options, metrics)
    cairo_font_options_set_subpixel_order(options, CAIRO_SUBPIXEL_ORDER_BGR)
    pango_cairo_context_set_font_options(context, options)
    pango_cairo_context_set_resolution(context, resolution)
    pango_context_set_round_glyph_positions(context, metrics == CAIRO_HINT_METRICS_ON ? 1 : 0)
    cairo_font_options_destroy(options)
    return pango_layout_new(context)
  }
}
