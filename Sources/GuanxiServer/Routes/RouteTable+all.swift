extension RouteTable {
  /// The routes of the product.
  static let standard: RouteTable = {
    let described =
      OperationRoutes.all + GraphRoutes.all + NodeRoutes.all + InteractionRoutes.all + ChangeRoutes.all
      + QueryRoutes.all + QueryAPIRoutes.all + ReportRoutes.all + DiagramRoutes.all + GraphCreation.all
      + ImportRoutes.all + SnapshotRoutes.all + DifferenceRoutes.all + BranchRoutes.all + PersonalDataRoutes.all
    return RouteTable(described + [OpenAPIRoute.route(describing: described)] + PageRoutes.all)
  }()
}
