#pragma once
#include <graphviz/gvc.h>

/// What the size of a bitmap is computed from once a graph is laid out. Lengths in points.
struct GuanxiDrawing {
  double width;
  double height;
  double dotsPerInch;   // 0: not set in the graph
  double maximumWidth;  // of the attribute `size`; 0: not set
  double maximumHeight;
};

/// Reads the private record of a laid-out root graph through Graphviz' own macros, which Swift cannot import.
static inline struct GuanxiDrawing guanxiDrawing(Agraph_t *graph) {
  struct GuanxiDrawing drawing = {0, 0, 0, 0, 0};
  boxf bounds = GD_bb(graph);
  drawing.width = bounds.UR.x - bounds.LL.x;
  drawing.height = bounds.UR.y - bounds.LL.y;
  layout_t *layout = GD_drawing(graph);
  if (layout) {
    drawing.dotsPerInch = layout->dpi;
    drawing.maximumWidth = layout->size.x;
    drawing.maximumHeight = layout->size.y;
  }
  return drawing;
}

/// The value of an attribute of a graph, a node or an edge, or null. Graphviz only reads the name, though it does not
/// say so.
static inline const char *guanxiAttribute(void *element, const char *name) {
  return agget(element, (char *)name);
}

/// The number of a node or an edge that Graphviz writes into its identifier in SVG.
static inline unsigned int guanxiNumber(void *element) {
  return (unsigned int)AGSEQ(element);
}

/// Sets an attribute of the root graph, declaring it if it is new.
static inline void guanxiSetGraphAttribute(Agraph_t *graph, const char *name, const char *value) {
  agsafeset(graph, (char *)name, (char *)value, (char *)"");
}
