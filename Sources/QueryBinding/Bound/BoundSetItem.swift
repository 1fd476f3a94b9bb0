/// One item of `SET`.
public enum BoundSetItem: Sendable {
  /// `target.key = value`, where the target gives a node, a relationship or null.
  case property(target: BoundExpression, key: BoundExpression, value: BoundExpression)
  /// `variable = map`, where the map may be a node or relationship too.
  case replace(Slot, map: BoundExpression)
  /// `variable += map`.
  case add(Slot, map: BoundExpression)
  /// `variable:Label`; expressions give a text or a list of texts.
  case labels(Slot, [BoundExpression])
}

/// One item of `REMOVE`.
public enum BoundRemoveItem: Sendable {
  /// `target.key`.
  case property(target: BoundExpression, key: BoundExpression)
  /// `variable:Label`.
  case labels(Slot, [BoundExpression])
}
