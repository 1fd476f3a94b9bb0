/// The distances of a tree's boxes, in points.
struct TreeSpacing: Hashable, Sendable {
  /// Between neighbours on one level that have the same parent.
  var siblingGap = 16.0
  /// Between neighbours on one level that have different parents.
  var cousinGap = 28.0
  /// Between a level and the next.
  var levelGap = 42.0
  /// Between the head of columns and the columns.
  var headGap = 34.0
  /// Between two boxes of an outline, one above the other.
  var rowGap = 11.0
  /// Extra room above a box that stands straight below its parent: the label of the edge is there.
  var straightGap = 8.0
  /// From the left side of a box in an outline to the line that its children hang from.
  var busInset = 8.0
  /// From the line that children hang from to a child; holds the label of the edge.
  var spur = 30.0
  /// Between two columns.
  var columnGap = 26.0
  /// Levels of an outline that are set in.
  var indentedLevels = 5
}
