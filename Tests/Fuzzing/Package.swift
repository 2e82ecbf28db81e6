// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that the product is built without a fuzzer. Scripts/fuzz builds it, and says where libFuzzer
// is: clang's library without a `main`, since SwiftPM names that function anew.
let library = Context.environment["LIBFUZZER"] ?? ""

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "PolicyMentions", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "PolicyMentions", package: "PolicyMentions")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")],
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "--whole-archive", library, "-Xlinker", "--no-whole-archive"]),
        .linkedLibrary("stdc++"),
      ])
  ]
)
