import Foundation
import TestSupport
import Testing

/// A run of the built program, as a user's shell would run it.
struct Command {
  /// What the program left: its status and what it wrote.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The lines of the output, without the empty piece after the last line break.
    var lines: [String] {
      var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return lines
    }

    /// The output read as one JSON object a line.
    func objects() throws -> [[String: Any]] {
      try lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }
  }

  /// Runs `pont` with arguments.
  ///
  /// - Parameters:
  ///   - folder: where it runs; the tests' own folder when `nil`.
  ///   - input: what stands on its standard input.
  ///   - environment: variables besides those of the tests.
  static func run(
    _ arguments: [String], in folder: URL? = nil, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let scratch = try TemporaryFolder()
    let files = ["in", "out", "err"].map { scratch.url.appending(path: $0) }
    try input.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "pont \(arguments) was ended by a signal")
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// Runs `pont` with arguments and a text on its standard input.
  static func run(
    _ arguments: String..., in folder: URL? = nil, input: String = ""
  ) throws -> Outcome {
    try run(arguments, in: folder, input: Data(input.utf8))
  }

  /// Starts `pont` and does not wait for it; what it writes is thrown away.
  ///
  /// - Parameter fileBlocks: to how many blocks of 1,024 bytes a file may grow; no limit when `nil`.
  static func start(_ arguments: [String], fileBlocks: Int? = nil) throws -> Process {
    let process = Process()
    if let fileBlocks {
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments =
        ["-c", "ulimit -f \(fileBlocks); exec \"$0\" \"$@\"", program.path] + arguments
    } else {
      process.executableURL = program
      process.arguments = arguments
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The program beside the test bundle.
  static var program: URL {
    Bundle.allBundles.map(\.bundleURL)
      .first { $0.pathExtension == "xctest" }
      .map { $0.deletingLastPathComponent().appending(path: "pont") }
      ?? Bundle.main.bundleURL.appending(path: "pont")
  }
}
