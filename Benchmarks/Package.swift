// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "guanxi-benchmarks",
  dependencies: [.package(name: "guanxi", path: "..")],
  targets: [
    .systemLibrary(name: "CMalloc"),
    .executableTarget(
      name: "graph-layouts",
      dependencies: ["CMalloc", .product(name: "PropertyGraph", package: "guanxi")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
  ]
)
