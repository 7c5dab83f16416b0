// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Limelight",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "limelight", targets: ["limelight"]),
    .library(
      name: "Limelight", targets: ["SQLite", "Records", "Extraction", "Ingest", "Storage"]),
  ],
  dependencies: [
    // The commands, their flags and their help pages.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // SHA-256: made for the job, with the processor's own instructions for it.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // The YAML front matter of Markdown articles.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // Parses HTML and XML, however broken.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Unpacks gzip and zip.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(
      name: "Migrations", dependencies: ["SQLite", "Records"], path: "Migrations",
      resources: [
        .embedInCode("m0001_initial.sql"), .embedInCode("m0002_curation.sql"),
        .embedInCode("m0003_post_tags.sql"), .embedInCode("m0004_stories.sql"),
        .embedInCode("m0005_copies.sql"), .embedInCode("m0006_captures.sql"),
        .embedInCode("m0007_places.sql"), .embedInCode("m0008_slim.sql"),
      ],
      swiftSettings: strict),
    .target(
      name: "Records", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(name: "CModels", exclude: ["Data"]),
    .target(name: "Linking", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "Extraction", dependencies: ["Records", "Linking", "CModels"], swiftSettings: strict),
    .target(name: "Markup", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "Containers", dependencies: ["CZlib"], swiftSettings: strict),
    .target(name: "Wording", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "Pages", dependencies: ["Markup", "Records", "Wording"], swiftSettings: strict),
    .target(
      name: "Ingest",
      dependencies: [
        "Records", "Extraction", "Markup", "Containers", "Pages", "Wording",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "Storage", dependencies: ["Records", "Linking", "SQLite", "Migrations"], swiftSettings: strict),
    .target(name: "Terminal", swiftSettings: strict),
    .target(
      name: "Training", dependencies: ["Ingest", "Linking", "Records", "Storage"], swiftSettings: strict),
    .target(name: "Demo", resources: [.embedInCode("Articles")], swiftSettings: strict),
    .executableTarget(
      name: "limelight",
      dependencies: [
        "Records", "Extraction", "Ingest", "Storage", "Terminal", "Demo",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "train-names",
      dependencies: [
        "Extraction", "Records", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/TrainNames",
      exclude: ["Invented"],
      swiftSettings: strict),
    .executableTarget(
      name: "train-speakers",
      dependencies: [
        "Extraction", "Ingest", "Records", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/TrainSpeakers",
      exclude: ["Invented"],
      swiftSettings: strict),
    .executableTarget(
      name: "train-stories",
      dependencies: [
        "Linking", "Records", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/TrainStories",
      swiftSettings: strict),
    .target(name: "CAllocations"),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "CAllocations", "Demo", "Extraction", "Ingest", "Records", "Storage", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Benchmark",
      exclude: ["Peers", "benchmark.sh"],
      swiftSettings: strict),
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CFuzzer", "Extraction", "Ingest", "Records"], path: "Sources/Fuzz",
      swiftSettings: strict),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: strict),
    .testTarget(
      name: "MigrationsTests", dependencies: ["Migrations", "SQLite"], swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
    .testTarget(name: "LinkingTests", dependencies: ["Linking", "Records"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "Records"], swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    // Makes gzip, zip, tar and WARC for the tests.
    .target(
      name: "SampleContainers", dependencies: ["CZlib"], path: "Tests/SampleContainers", swiftSettings: strict
    ),
    .testTarget(
      name: "ContainersTests", dependencies: ["Containers", "SampleContainers"], swiftSettings: strict),
    .testTarget(name: "PagesTests", dependencies: ["Pages", "Markup", "Records"], swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["Wording", "Records"], swiftSettings: strict),
    .testTarget(
      name: "IngestTests",
      dependencies: [
        "Ingest", "Records", "Wording", "Pages", "Containers", "Markup", "SampleContainers",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Linking", "Migrations", "SQLite", "Records"],
      swiftSettings: strict),
    .testTarget(
      name: "BenchmarkTests", dependencies: ["benchmark", "Extraction", "Ingest", "Records"],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(
      name: "QualityTests", dependencies: ["Demo", "Ingest", "Extraction", "Linking", "Records", "Training"],
      resources: [.copy("Gold")], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "limelight", "Demo", "Extraction", "Ingest", "Records", "SampleContainers", "SQLite", "Storage",
      ],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
