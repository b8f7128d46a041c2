import Foundation
import TestSupport
import Testing

/// What becomes of a memory when programs are killed, disks are full and many write at once.
///
/// `PONT_FAULT_ROUNDS` sets how often each is tried.
@Suite(.serialized) struct FaultTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let rounds =
    ProcessInfo.processInfo.environment["PONT_FAULT_ROUNDS"].flatMap(Int.init) ?? 3

  /// Files of units, none of which another has.
  private func files(_ count: Int, units: Int = 150) throws -> [String] {
    try (0..<count).map { number in
      let units = (0..<units).map { unit in
        """
        <tu><tuv xml:lang="nl"><seg>zin \(unit) van bestand \(number)</seg></tuv>
        <tuv xml:lang="en"><seg>sentence \(unit) of \(number)</seg></tuv></tu>
        """
      }
      return try folder.file(
        "\(number).tmx",
        """
        <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence"
          o-tmf="t" adminlang="en" srclang="nl" datatype="plaintext"/><body>
        \(units.joined(separator: "\n"))</body></tmx>
        """)
    }
  }

  private func unitCount(_ memory: String) throws -> Int {
    let info = try Command.run("memory", "info", "--memory", memory, "--format", "json")
    return try #require(try info.objects().first?["units"] as? Int)
  }

  @Test func `keeps what was stored when an import is killed at any moment`() throws {
    let files = try files(8)
    var random = Seeded(Self.rounds)
    for round in 0..<Self.rounds {
      let memory = folder.path("killed-\(round).pont")
      let process = try Command.start(["import", "--memory", memory] + files)
      Thread.sleep(forTimeInterval: .random(in: 0...0.5, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if FileManager.default.fileExists(atPath: memory),
        try Command.run("memory", "check", "--memory", memory).status != 2
      {
        let check = try Command.run("import", "--memory", memory, files[0])
        #expect(check.status == 0, "\(check.errors)")
        #expect(try Command.run("memory", "check", "--memory", memory).status == 0)
        #expect(try unitCount(memory).isMultiple(of: 150))
      }
      let again = try Command.run(["import", "--memory", memory] + files)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try unitCount(memory) == 8 * 150)
      #expect(try Command.run("memory", "check", "--memory", memory).status == 0)
    }
  }

  @Test func `lets four programs write and eight read at once`() throws {
    let memory = folder.path("m.pont")
    let files = try files(4)
    #expect(try Command.run("import", "--memory", memory, files[0]).status == 0)
    let writers = try files.map { try Command.start(["import", "--memory", memory, $0]) }
    let readers = try (0..<8).map { _ in
      try Command.start([
        "lookup", "--memory", memory, "--from", "nl", "--to", "en", "zin 3 van bestand 0",
      ])
    }
    for process in writers + readers {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try unitCount(memory) == 4 * 150)
    #expect(try Command.run("memory", "check", "--memory", memory).status == 0)
  }

  @Test func `leaves a memory whole when there is no room for more`() throws {
    let memory = folder.path("m.pont")
    let files = try files(2, units: 3000)
    #expect(try Command.run("import", "--memory", memory, files[0]).status == 0)
    // A limit on the size of files stands for a full disk: 100 or 200 KiB, by the shell's blocks,
    // in which the log of so many units has no room.
    let limited = try Command.start(["import", "--memory", memory, files[1]], fileBlocks: 200)
    limited.waitUntilExit()
    #expect(limited.terminationReason == .exit)
    #expect(limited.terminationStatus == 3)
    #expect(try unitCount(memory) == 3000)
    #expect(try Command.run("memory", "check", "--memory", memory).status == 0)
    #expect(try Command.run("import", "--memory", memory, files[1]).status == 0)
    #expect(try unitCount(memory) == 6000)
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `says what may not be written and leaves it alone`() throws {
    let memory = folder.path("m.pont")
    let files = try files(1)
    #expect(try Command.run("import", "--memory", memory, files[0]).status == 0)
    let before = FileManager.default.contents(atPath: memory)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: memory)
    let refused = try Command.run("import", "--memory", memory, files[0])
    #expect(refused.status == 3)
    #expect(refused.errors.contains("may not be written"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    }
    let elsewhere = try Command.run("import", "--memory", folder.path("new.pont"), files[0])
    #expect(elsewhere.status == 3)
    let found = try Command.run(
      "lookup", "--memory", memory, "--from", "nl", "--to", "en", "zin 3 van bestand 0")
    #expect(found.status == 0, "\(found.errors)")
    #expect(FileManager.default.contents(atPath: memory) == before)
  }
}
