// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func benchmark(_ name: String, _ products: [String], also targets: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["Measuring"] + targets + products.map { .product(name: $0, package: "guanxi") },
    swiftSettings: strict)
}

let package = Package(
  name: "guanxi-benchmarks",
  dependencies: [
    .package(name: "guanxi", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CGraphvizAlone", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(name: "Measuring", dependencies: ["CMalloc"], swiftSettings: strict),
    benchmark("graph-layouts", ["PropertyGraph"]),
    benchmark("bulk-changes", ["PropertyGraph"]),
    benchmark("diagram-times", ["PropertyGraph", "GuanxiEngine", "Rendering"], also: ["Asking", "CGraphvizAlone"]),
    benchmark("column-layouts", ["PropertyGraph"]),
    benchmark("folder-loading", ["PropertyGraph", "Interchange"]),
    benchmark("group-coverage", ["PropertyGraph", "Interchange", "AccountAnalyses"]),
    benchmark("group-world", []),
    .target(
      name: "Asking",
      dependencies: [
        .product(name: "GuanxiEngine", package: "guanxi"), .product(name: "PropertyGraph", package: "guanxi"),
      ], swiftSettings: strict),
    benchmark("query-times", ["PropertyGraph", "Interchange", "GuanxiEngine"], also: ["Asking"]),
    benchmark("memory-over-time", ["PropertyGraph", "Interchange", "GuanxiEngine"], also: ["Asking"]),
    benchmark("counted-run", ["PropertyGraph", "GraphAlgorithms"], also: ["Asking"]),
    benchmark("algorithm-times", ["GraphAlgorithms"]),
    benchmark(
      "analysis-times", ["PropertyGraph", "GraphAlgorithms", "AccountAnalyses", "GuanxiEngine"], also: ["Asking"]),
    .executableTarget(name: "server-load", swiftSettings: strict),
    .executableTarget(
      name: "durability",
      dependencies: [
        "Measuring", .product(name: "GraphStore", package: "guanxi"), .product(name: "Interchange", package: "guanxi"),
        .product(name: "PropertyGraph", package: "guanxi"), .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
  ]
)
