/// The attributes that a diagram may set, and nothing else.
///
/// Absent on purpose: `image`, `shapefile`, `imagepath`, `fontpath` and `stylesheet` read files, `URL`, `href` and
/// `tooltip` make links, `shape=record` crashes on hostile labels, `sides` and `layout` exhaust the machine.
/// `title` is ours and unknown to Graphviz: ``SpokenTitles`` puts it into the SVG.
enum AttributeList {
  static let graph = common.merging([
    "bb": .coordinates, "bgcolor": .color, "charset": .words(["utf-8", "UTF-8"]), "cluster": boolean,
    "compound": boolean, "dpi": .number(1...2400), "forcelabels": boolean, "labeljust": .words(["l", "r", "c"]),
    "lheight": .number(0...100_000), "lp": .coordinates, "lwidth": .number(0...100_000), "margin": .coordinates,
    "mclimit": .number(0...1e6), "newrank": boolean, "nodesep": .number(0...100), "nslimit": .number(0...1e6),
    "nslimit1": .number(0...1e6), "ordering": .words(["in", "out"]),
    "outputorder": .words(["breadthfirst", "nodesfirst", "edgesfirst"]), "pad": .coordinates, "pencolor": .color,
    "rank": .words(["same", "min", "max", "source", "sink"]), "rankdir": .words(["TB", "LR", "BT", "RL"]),
    "ranksep": .number(0...100), "searchsize": .number(0...1e6), "size": .coordinates,
    "splines": .words(["true", "false", "none", "line", "polyline", "ortho", "spline", "curved", "compound"]),
  ]) { _, specific in specific }

  static let node = common.merging([
    "fixedsize": .words(["true", "false", "shape"]), "group": .text, "height": .number(0...100_000),
    "margin": .coordinates, "ordering": .words(["in", "out"]), "pos": .coordinates, "shape": .words(shapes),
    "width": .number(0...100_000), "xlabel": .text, "xlp": .coordinates,
  ]) { _, specific in specific }

  static let edge = common.merging([
    "arrowhead": .words(arrows), "arrowsize": .number(0...100), "arrowtail": .words(arrows), "constraint": boolean,
    "decorate": boolean, "dir": .words(["forward", "back", "both", "none"]), "head_lp": .coordinates,
    "headlabel": .text, "headport": .words(ports), "labelangle": .number(-360...360),
    "labeldistance": .number(0...100), "lhead": .text, "lp": .coordinates, "ltail": .text,
    "minlen": .number(0...1000), "pos": .coordinates, "tail_lp": .coordinates, "taillabel": .text,
    "tailport": .words(ports), "weight": .number(0...1e6), "xlabel": .text, "xlp": .coordinates,
  ]) { _, specific in specific }

  private static let common: [String: AttributeRule] = [
    "class": .text, "color": .color, "fillcolor": .color, "fontcolor": .color, "fontname": .font,
    "fontsize": .number(1...1000), "id": .text, "key": .text, "label": .text, "labelloc": .words(["t", "b", "c"]),
    "penwidth": .number(0...1000), "peripheries": .number(0...10), "style": .words(styles),
    "title": .text,
  ]

  private static let boolean = AttributeRule.words(["true", "false"])

  private static let styles: Set<String> = [
    "solid", "dashed", "dotted", "bold", "rounded", "diagonals", "filled", "invis", "radial", "striped",
    "tapered",
  ]

  private static let shapes: Set<String> = [
    "box", "rect", "rectangle", "square", "ellipse", "oval", "circle", "doublecircle", "point", "diamond",
    "hexagon", "octagon", "house", "parallelogram", "trapezium", "triangle", "cylinder", "note", "tab", "folder",
    "box3d", "component", "underline", "plain", "plaintext", "none",
  ]

  private static let arrows: Set<String> = [
    "none", "normal", "empty", "vee", "dot", "odot", "diamond", "odiamond", "box", "obox", "tee", "inv", "crow", "open",
  ]

  private static let ports: Set<String> = ["n", "ne", "e", "se", "s", "sw", "w", "nw", "c", "_"]
}
