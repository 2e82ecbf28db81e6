// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that the product is built without it. Scripts/micro-benchmark runs it.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "PolicyMentions", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Parts",
      dependencies: [
        .product(name: "PolicyMentions", package: "PolicyMentions"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Parts",
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
