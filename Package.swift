// swift-tools-version: 6.2
import PackageDescription

/// Language settings shared by every target of ours: one place, no exceptions.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String, debian: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let tracing = Target.Dependency.product(name: "Tracing", package: "swift-distributed-tracing")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "guanxi",
  products: [
    .executable(name: "guanxi", targets: ["guanxi"]),
    .library(name: "PropertyGraph", targets: ["PropertyGraph"]),
    .library(name: "GraphAlgorithms", targets: ["GraphAlgorithms"]),
    .library(name: "GraphStore", targets: ["GraphStore"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "AccountAnalyses", targets: ["AccountAnalyses"]),
    .library(name: "GuanxiEngine", targets: ["GuanxiEngine"]),
    .library(name: "Rendering", targets: ["Rendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: ["YAML"]),
    .package(url: "https://github.com/apple/swift-crypto", exact: "3.12.3"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", exact: "1.7.3"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    system("CGraphviz", pkgConfig: "libgvc", debian: "libgraphviz-dev"),
    system("CPango", pkgConfig: "pangocairo", debian: "libpango1.0-dev"),
    system("CZlib", pkgConfig: "zlib", debian: "zlib1g-dev"),

    library("PropertyGraph"),
    library("Procedures", ["PropertyGraph"]),
    library("GraphAlgorithms", ["PropertyGraph"]),
    library("AccountModel", ["GraphAlgorithms", "PropertyGraph"]),
    library("AccountAnalyses", ["Procedures", "GraphAlgorithms", "AccountModel", "PropertyGraph"]),
    library("Diagrams", ["Procedures", "AccountAnalyses", "AccountModel", "PropertyGraph"]),
    library("Rendering", ["CGraphviz", "CPango"]),
    library("Interchange", ["AccountModel", "PropertyGraph", yams]),
    library("GraphStore", ["PropertyGraph", "CZlib", grdb]),
    library("QuerySyntax"),
    library("QueryBinding", ["QuerySyntax", "Procedures", "PropertyGraph"]),
    library("QueryPlanning", ["QueryBinding", "QuerySyntax", "PropertyGraph"]),
    library(
      "QueryExecution",
      ["QueryPlanning", "QueryBinding", "QuerySyntax", "Procedures", "GraphAlgorithms", "PropertyGraph"]),
    library(
      "GuanxiEngine",
      [
        "PropertyGraph", "Procedures", "AccountModel", "AccountAnalyses", "Diagrams", "Rendering",
        "Interchange", "GraphStore", "QuerySyntax", "QueryBinding", "QueryPlanning", "QueryExecution", crypto, grdb,
      ]),
    library("Bolt", ["PropertyGraph"]),
    library(
      "GuanxiServer",
      [
        "Bolt", "GuanxiEngine", "CZlib", crypto, grdb, httpTypes, hummingbird, hummingbirdCore, hummingbirdTLS, logging,
        mustache, nioCore, nioPosix, nioSSL, serviceLifecycle, tracing, unixSignals,
      ], resources: [.embedInCode("Pages/Files")]),
    .executableTarget(
      name: "guanxi",
      dependencies: ["GuanxiEngine", "GuanxiServer", "Rendering", argumentParser, configuration, logging],
      swiftSettings: strict),
    .executableTarget(
      name: "algorithm-scores", dependencies: ["GraphAlgorithms"], path: "Checks/algorithm-scores",
      swiftSettings: strict),

    .target(
      name: "PlantedWorlds", dependencies: ["AccountModel", "PropertyGraph"], path: "Tests/PlantedWorlds",
      swiftSettings: strict),
    .executableTarget(
      name: "weak-link-check",
      dependencies: ["AccountAnalyses", "Interchange", "PlantedWorlds", "PropertyGraph", "TestSupport"],
      path: "Checks/weak-link-check", swiftSettings: strict),

    .target(
      name: "Conformance",
      dependencies: ["GuanxiEngine", "QueryExecution", "QueryBinding", "Procedures", "PropertyGraph"],
      path: "Tests/Conformance", swiftSettings: strict),
    .executableTarget(
      name: "tck-check", dependencies: ["Conformance", argumentParser], path: "Checks/tck-check",
      swiftSettings: strict),
    .target(
      name: "GeneratedQueries",
      dependencies: [
        "QueryExecution", "QueryPlanning", "QueryBinding", "QuerySyntax", "PropertyGraph", "TestSupport",
      ],
      path: "Tests/GeneratedQueries", swiftSettings: strict),
    .executableTarget(
      name: "query-check", dependencies: ["GeneratedQueries"], path: "Checks/query-check", swiftSettings: strict),
    .executableTarget(
      name: "bare-server", dependencies: [hummingbird, nioCore], path: "Checks/bare-server", swiftSettings: strict),
    .executableTarget(
      name: "crash-check", dependencies: ["GraphStore", "PropertyGraph", "TestSupport"], path: "Checks/crash-check",
      swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["PropertyGraph"], path: "Tests/TestSupport", swiftSettings: strict),

    .target(
      name: "InfluenceEvaluation",
      dependencies: [
        "AccountAnalyses", "GraphAlgorithms", "AccountModel", "Interchange", "PropertyGraph", "PlantedWorlds",
        "TestSupport",
      ], path: "Checks/InfluenceEvaluation", swiftSettings: strict),
    .executableTarget(
      name: "influence-check", dependencies: ["InfluenceEvaluation"], path: "Checks/influence-check",
      swiftSettings: strict),

    tests("PropertyGraph", ["PropertyGraph"]),
    tests("QuerySyntax", ["QuerySyntax"]),
    tests("Procedures", ["Procedures", "PropertyGraph"]),
    tests("GraphAlgorithms", ["GraphAlgorithms", "PropertyGraph"]),
    tests("AccountModel", ["AccountModel", "PropertyGraph"]),
    tests(
      "AccountAnalyses",
      [
        "AccountAnalyses", "Procedures", "GraphAlgorithms", "AccountModel", "Interchange", "PlantedWorlds",
        "InfluenceEvaluation", "PropertyGraph",
      ]),
    tests("Diagrams", ["Diagrams", "Interchange", "AccountAnalyses", "Procedures", "AccountModel", "PropertyGraph"]),
    tests("Rendering", ["Rendering", "guanxi"]),
    tests("Interchange", ["Interchange", "AccountModel", "PropertyGraph"]),
    .target(name: "CFaultStorage", path: "Tests/CFaultStorage", linkerSettings: [.linkedLibrary("sqlite3")]),
    tests(
      "GraphStore", ["GraphStore", "PropertyGraph", "CFaultStorage", "crash-check", grdb],
      exclude: ["Fixtures", "Reader"]),
    tests(
      "GuanxiEngine",
      [
        "GuanxiEngine", "Interchange", "GraphStore", "AccountAnalyses", "GraphAlgorithms", "Procedures", "QueryBinding",
        "QueryExecution", "PropertyGraph", grdb,
      ], exclude: ["Queries/plans.txt", "Queries/wrong-statements.txt"]),
    tests("QueryPlanning", ["QueryPlanning", "QueryBinding", "QuerySyntax", "PropertyGraph"]),
    tests(
      "QueryExecution",
      [
        "QueryExecution", "QueryPlanning", "QueryBinding", "QuerySyntax", "Procedures", "GeneratedQueries",
        "PropertyGraph",
      ]),
    tests(
      "Conformance", ["Conformance", "GuanxiEngine", "PropertyGraph"],
      exclude: ["known-failures.txt", "Statements"]),
    tests("QueryBinding", ["QueryBinding", "QuerySyntax", "Procedures", "PropertyGraph"]),
    tests("Bolt", ["Bolt", "PropertyGraph"]),
    tests("GuanxiServer", ["GuanxiServer", "Bolt", "GuanxiEngine", "QueryExecution", "guanxi", grdb, logging]),
    tests("Command", ["GuanxiEngine", "Rendering", "guanxi", "influence-check"]),
  ]
)

// What `make fuzz TARGET=http` links with libFuzzer; nothing else needs it.
if Context.environment["GUANXI_FUZZ"] != nil {
  package.products.append(.library(name: "HTTPFuzzing", type: .static, targets: ["HTTPFuzzing"]))
  package.targets.append(
    .target(
      name: "HTTPFuzzing", dependencies: ["GuanxiEngine", "GuanxiServer", logging], path: "Checks/fuzz/http",
      swiftSettings: strict))
}
