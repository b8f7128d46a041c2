// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "memory-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "pont", path: "../..")],
  targets: [
    .executableTarget(
      name: "MemoryBenchmark", dependencies: [.product(name: "Pont", package: "pont")])
  ]
)
