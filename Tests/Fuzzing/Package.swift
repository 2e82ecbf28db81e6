// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that the product is built without a fuzzer. Scripts/fuzz builds it with one.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "PolicyMentions", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "PolicyMentions", package: "PolicyMentions")],
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .unsafeFlags(["-sanitize=fuzzer"]),
      ], linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  ]
)
