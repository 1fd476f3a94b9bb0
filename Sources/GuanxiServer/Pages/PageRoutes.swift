/// The pages: routes like all others, each with its rule, for people instead of programs.
enum PageRoutes {
  static let all =
    AssetRoutes.all + SignInPages.all + GraphsPage.all + OverviewPage.all + AccountPage.all + PulsePage.all
    + ReviewPage.all + ReviewSheet.all + PowerMapPage.all + WeakLinksPage.all + ChangesPage.all + PersonPage.all
    + DealPage.all
    + ReportPages.all + SearchPage.all + InteractionPages.all + QueryPages.all + ImportPages.all + SnapshotPages.all
    + AdministrationPages.all + AuditPages.all + DocumentationPage.all
}
