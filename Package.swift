// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// With the environment variable of Scripts/fuzz, libraries tell a fuzzer which ways a run has taken.
let librarySettings =
  Context.environment["POLICY_MENTIONS_FUZZING"] == nil
  ? settings : settings + [.unsafeFlags(["-sanitize=fuzzer"])]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: librarySettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "PolicyMentions",
  products: [
    .library(name: "PolicyMentions", targets: ["PolicyMentions"]),
    .executable(name: "policy-mentions", targets: ["policy-mentions"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // From the bottom up: a target imports only what stands above it in this list.
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
    // Boost.Math's functions behind a C header; the headers of Boost come from Debian's libboost-dev.
    .target(name: "CBoostMath"),
    library("ParallelWork"),
    library("TextSearch"),
    library("WordBreaking", ["CICU"]),
    library("Measures", ["ParallelWork", "CBoostMath"]),
    library("TableWriting", ["ParallelWork", "CXLSXWriter"]),
    .executableTarget(name: "generate-catalogue", swiftSettings: settings),
    .plugin(
      name: "CataloguePlugin", capability: .buildTool(), dependencies: ["generate-catalogue"],
      path: "Sources/CataloguePlugin"),
    .target(
      name: "Wording", dependencies: ["TableWriting"], exclude: ["catalogue.json"], swiftSettings: settings,
      plugins: ["CataloguePlugin"]),
    library("Corpora", ["ParallelWork", "TextSearch"]),
    library("CorpusInput", ["Corpora", "ParallelWork", "CArchive"]),
    library("ContentAnalysis", ["TextSearch", "Corpora"]),
    library("Attribution", ["TextSearch", "Corpora"]),
    .executableTarget(name: "embed-definitions", swiftSettings: settings),
    .plugin(
      name: "EmbedDefinitionsPlugin", capability: .buildTool(), dependencies: ["embed-definitions"],
      path: "Sources/EmbedDefinitionsPlugin"),
    .target(
      name: "DefinitionFiles",
      dependencies: ["TextSearch", "Corpora", "ContentAnalysis", "Attribution", yams],
      exclude: ["BuiltIn"], swiftSettings: librarySettings, plugins: ["EmbedDefinitionsPlugin"]),
    library("Tallies", ["Corpora"]),
    library("MentionStorage", ["TextSearch", "Corpora", "Tallies", grdb]),
    library("MentionMeasures", ["ParallelWork", "Corpora", "Tallies", "Attribution", "Measures"]),
    library(
      "MentionReports",
      [
        "ParallelWork", "Corpora", "Attribution", "Tallies", "MentionMeasures", "Measures", "TableWriting",
        "Wording",
      ]),
    library(
      "PolicyMentions",
      [
        "ParallelWork", "TextSearch", "WordBreaking", "Corpora", "CorpusInput", "ContentAnalysis",
        "Attribution", "DefinitionFiles", "Tallies", "MentionStorage", "Measures", "MentionMeasures",
        "TableWriting", "Wording", "MentionReports",
      ]),
    .executableTarget(
      name: "policy-mentions", dependencies: ["PolicyMentions", argumentParser],
      swiftSettings: settings),

    tests("ParallelWorkTests", ["ParallelWork"]),
    tests("TextSearchTests", ["TextSearch"]),
    tests("WordBreakingTests", ["WordBreaking"]),
    tests("MeasuresTests", ["Measures", "CBoostMath"], exclude: ["Fixtures"]),
    tests("TableWritingTests", ["TableWriting"], exclude: ["Golden"]),
    tests("CorporaTests", ["Corpora", "TextSearch"]),
    tests("CorpusInputTests", ["CorpusInput", "Corpora"]),
    tests("ContentAnalysisTests", ["ContentAnalysis", "Corpora", "TextSearch"]),
    tests("AttributionTests", ["Attribution", "Corpora", "TextSearch", "DefinitionFiles"]),
    tests(
      "DefinitionFilesTests", ["DefinitionFiles", "ContentAnalysis", "Attribution", "Corpora"]),
    tests("TalliesTests", ["Tallies", "Corpora"]),
    tests("MentionStorageTests", ["MentionStorage", "Tallies", "Corpora"]),
    tests("MentionMeasuresTests", ["MentionMeasures", "Tallies", "Attribution", "Corpora", "Measures"]),
    tests(
      "MentionReportsTests",
      ["MentionReports", "MentionMeasures", "Tallies", "Corpora", "Measures", "TableWriting"]),
    tests("PolicyMentionsTests", ["PolicyMentions"]),
    tests("CommandTests", ["policy-mentions", "PolicyMentions"]),
  ],
  // Boost.Math's headers want C++14 or later.
  cxxLanguageStandard: .cxx17
)
