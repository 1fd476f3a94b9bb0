/// How merges are written down in a graph. No analysis reads these labels.
///
/// The absorbed record stays as a node of the label ``mergedRecord`` alone, its properties untouched. One relationship
/// ``mergedInto`` leads to the record that was kept, and says what came from the absorbed one. A relationship that is
/// not there any more, because the kept record had an equal one or because it ran between the two, is a node
/// ``mergedRelationship`` with the properties of the relationship.
public enum MergeNames {
  /// The label of a record that was absorbed by another.
  public static let mergedRecord = "MergedRecord"
  /// The label of a relationship that a merge took out of the graph.
  public static let mergedRelationship = "MergedRelationship"
  /// MergedRecord → the record that was kept.
  public static let mergedInto = "MERGED_INTO"
  /// MergedRelationship → MergedRecord.
  public static let recordedFor = "RECORDED_FOR"

  /// When the merge was made, and by whom.
  static let at = "at"
  static let by = "by"
  /// The labels of the absorbed record, and those of them that the kept one did not bear.
  static let labels = "labels"
  static let addedLabels = "addedLabels"
  /// The keys whose values the kept record got from the absorbed one because it had none.
  static let filledKeys = "filledKeys"
  /// The keys whose values the kept record gave up for those of the absorbed one.
  static let replacedKeys = "replacedKeys"
  /// What a replaced value of the kept record is written under: this and the key.
  static let replacedPrefix = "kept."
  /// The relationships that were moved, and the type of each.
  static let movedRelationships = "movedRelationships"
  static let movedTypes = "movedTypes"
  /// Which relationship a node stands for: its number, type and ends.
  static let relationship = "relationship"
  static let type = "type"
  static let source = "source"
  static let target = "target"
}
