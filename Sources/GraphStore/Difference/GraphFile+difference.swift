extension GraphFile {
  /// What is different between two snapshots of the file.
  ///
  /// - Parameters:
  ///   - old: the earlier one.
  ///   - new: the later one.
  ///   - limit: how many single differences to list.
  /// - Complexity: linear in both graphs.
  public func difference(
    from old: SnapshotSelector, to new: SnapshotSelector, listing limit: Int = 100
  ) throws(StoreError) -> GraphDifference {
    GraphDifference(from: try restore(old), to: try restore(new), listing: limit)
  }
}
