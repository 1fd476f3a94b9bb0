internal import Mustache

/// The templates of the pages: logic-less texts beside the code, which are compiled into the program.
enum PageTemplates {
  /// The text of a template with a model. Whatever comes from data is escaped by the templates.
  static func text(_ name: String, _ model: some Sendable) -> String { library.render(model, withTemplate: name) ?? "" }

  private static let library: MustacheLibrary = {
    var templates: [String: MustacheTemplate] = [:]
    for (name, bytes) in files {
      // A template that cannot be read shows as an empty page, which the tests of the pages would find.
      templates[name] = try? MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    }
    return MustacheLibrary(templates: templates)
  }()

  private static let files: [String: [UInt8]] = [
    "account": PackageResources.account_mustache,
    "account-heading": PackageResources.account_heading_mustache,
    "administration": PackageResources.administration_mustache,
    "audit": PackageResources.audit_mustache,
    "changes": PackageResources.changes_mustache,
    "deal": PackageResources.deal_mustache,
    "documentation": PackageResources.documentation_mustache,
    "fields": PackageResources.fields_mustache,
    "figures": PackageResources.figures_mustache,
    "graphs": PackageResources.graphs_mustache,
    "import": PackageResources.import_mustache,
    "interaction": PackageResources.interaction_mustache,
    "layout": PackageResources.layout_mustache,
    "overview": PackageResources.overview_mustache,
    "panel": PackageResources.panel_mustache,
    "person": PackageResources.person_mustache,
    "power-map": PackageResources.power_map_mustache,
    "problem": PackageResources.problem_mustache,
    "query": PackageResources.query_mustache,
    "report": PackageResources.report_mustache,
    "reports": PackageResources.reports_mustache,
    "report-figures": PackageResources.report_figures_mustache,
    "review": PackageResources.review_mustache,
    "search": PackageResources.search_mustache,
    "sign-in": PackageResources.sign_in_mustache,
    "snapshots": PackageResources.snapshots_mustache,
    "table": PackageResources.table_mustache,
    "weak-links": PackageResources.weak_links_mustache,
  ]
}
