// swift-tools-version: 6.2
import PackageDescription

/// Reads and writes exchange files as fast as the library does, for `run` beside it.
let package = Package(
  name: "measure",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "pont", path: "../..")],
  targets: [
    .executableTarget(
      name: "measure", dependencies: [.product(name: "Pont", package: "pont")])
  ]
)
