// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "AlignmentBenchmark",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "Bitext", swiftSettings: house),
    .target(
      name: "Alignment", dependencies: ["Bitext"], exclude: ["Words"], swiftSettings: house),
    .executableTarget(
      name: "AlignmentBenchmark", dependencies: ["Alignment", "Bitext"], swiftSettings: house),
  ]
)
