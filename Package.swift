// swift-tools-version: 6.2
import PackageDescription

/// Every room is built the same way: Swift 6, memory-safe, no existential by accident, no warning.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// SQLite's own functions, for the loops in which a row costs less than GRDB's view of it.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

/// A room of the house, with the rooms it may know.
///
/// `data` names its folders of data, which reach the program through `CShipped`.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: data, swiftSettings: house)
}

/// The tests of a room, with what they lean on besides it.
func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ["TestSupport"] + dependencies, exclude: data,
    swiftSettings: house)
}

let package = Package(
  name: "pont",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "pont", targets: ["PontCommand"]),
    .library(name: "Pont", targets: ["Pont"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Floor 6: the front door.
    .executableTarget(
      name: "PontCommand", dependencies: ["Pont", argumentParser], swiftSettings: house),
    // Floor 5: the whole way.
    room(
      "Pont",
      [
        "Memory", "Segmentation", "Alignment", "Matching", "Terminology", "Interchange", "Bitext",
        "Archive", "ICU", "Shipped",
      ]),
    // Floor 4: the file.
    room("Memory", ["Bitext", "Matching", grdb, sqlite]),
    // Floor 3: sisters; none imports another.
    room("Segmentation", ["Bitext", "ICU", "XML", "Shipped"], data: ["Rules"]),
    room("Alignment", ["Bitext"], data: ["Words"]),
    room("Matching", ["Bitext", "ICU"]),
    room("Terminology", ["Bitext", "ICU", "Shipped"], data: ["Words"]),
    room("Interchange", ["Bitext", "XML", "Archive"]),
    // Floor 2: the nouns.
    room("Bitext"),
    // Floor 1: Swift faces of what is not Swift.
    room("ICU", ["CICU"]),
    room("XML", ["CLibXML2"]),
    room("Archive", ["CLibZip", "CZlib"]),
    room("Shipped", ["CShipped"]),
    // Floor 0: C.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(name: "CShipped"),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // Measures the names and suggestions of Terminology for `Benchmarks/terminology/run`.
    .executableTarget(
      name: "NameBenchmark", dependencies: ["Pont", "Terminology", "Bitext", "Shipped"],
      path: "Benchmarks/terminology/NameBenchmark", swiftSettings: house),

    // Measures recognition, mentions and acronyms for the same.
    .executableTarget(
      name: "RecognitionBenchmark", dependencies: ["Pont", "Terminology", "Bitext"],
      path: "Benchmarks/terminology/RecognitionBenchmark"),

    // Measures the memory for `Benchmarks/memory/run`.
    .executableTarget(
      name: "MemoryBenchmark", dependencies: ["Pont"], path: "Benchmarks/memory/MemoryBenchmark"),
    .target(
      name: "TestSupport", dependencies: ["Bitext"], path: "Tests/TestSupport",
      exclude: ["Schemas"], swiftSettings: house),
    tests("Bitext", ["Bitext"]),
    tests("ICU", ["ICU"]),
    tests("XML", ["XML"]),
    tests("Archive", ["Archive"]),
    tests("Segmentation", ["Segmentation", "Bitext", "ICU"], data: ["Cases"]),
    tests("Alignment", ["Alignment", "Bitext"]),
    tests("Matching", ["Matching", "Bitext"]),
    tests("Terminology", ["Terminology", "Bitext", "ICU", "Shipped"]),
    tests("Interchange", ["Interchange", "Bitext", "Archive"], data: ["Fixtures", "Dialects"]),
    tests("Memory", ["Memory", "Matching", "Bitext", grdb], data: ["Fixtures"]),
    tests("Pont", ["Pont", "Bitext", "Archive", "Shipped"]),
    tests("PontCommand", ["PontCommand"]),
  ],
  cLanguageStandard: .c2x
)
