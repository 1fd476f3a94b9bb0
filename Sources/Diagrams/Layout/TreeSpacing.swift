/// The distances of a tree's boxes, in points.
struct TreeSpacing: Hashable, Sendable {
  /// Between neighbours on one level that have the same parent.
  var siblingGap = 16.0
  /// Between neighbours on one level that have different parents.
  var cousinGap = 28.0
  /// Between a level and the next.
  var levelGap = 42.0
  /// Between two boxes of an outline, one above the other.
  var rowGap = 12.0
  /// From the left side of a box in an outline to the line that its children hang from.
  var busInset = 10.0
  /// From the line that children hang from to a child; holds the label of the edge.
  var stub = 34.0
  /// Between two columns of an outline.
  var columnGap = 26.0
  /// Levels of an outline below which a lone child stands under its parent without being set in.
  var indentedLevels = 5
}
