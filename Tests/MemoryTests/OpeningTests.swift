import Foundation
import Memory
import TestSupport
import Testing

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A small memory whose header says something else.
  private func memory(patching place: Int, with bytes: [UInt8]) throws -> String {
    let path = folder.path("patched.pont")
    _ = try MemoryStore(path: path, mode: .create)
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data.replaceSubrange(place..<(place + bytes.count), with: bytes)
    try data.write(to: URL(fileURLWithPath: path))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    return path
  }

  @Test func `refuses what is no memory, and leaves it alone`() throws {
    let text = try folder.file("a.txt", String(repeating: "geen geheugen ", count: 20))
    let folderPath = folder.url.path
    let other = try memory(patching: 68, with: [0, 0, 0, 1])
    let cases: [(String, MemoryStore.Mode, MemoryError)] = [
      (folder.path("none"), .readOnly, .missing(path: folder.path("none"))),
      (folder.path("none"), .readWrite, .missing(path: folder.path("none"))),
      (folderPath, .create, .isFolder(path: folderPath)),
      (text, .create, .notDatabase(path: text)),
      (other, .create, .notMemory(path: other)),
    ]
    for (path, mode, error) in cases {
      let before = FileManager.default.contents(atPath: path)
      #expect(throws: error) { try MemoryStore(path: path, mode: mode) }
      #expect(FileManager.default.contents(atPath: path) == before)
    }
  }

  @Test func `refuses a memory of a newer version`() throws {
    let path = try memory(patching: 60, with: [0, 0, 0, 99])
    #expect {
      try MemoryStore(path: path, mode: .readWrite)
    } throws: { error in
      if case .newer(_, version: 99, _)? = error as? MemoryError { true } else { false }
    }
  }

  @Test func `says where no file can be made`() {
    #expect(throws: MemoryError.self) {
      try MemoryStore(path: "/no/such/folder/m.pont", mode: .create)
    }
  }

  @Test(arguments: [MemoryStore.Mode.readOnly, .readWrite, .create])
  func `takes an empty file, as a cut short import leaves it, for a memory without units`(
    mode: MemoryStore.Mode
  ) throws {
    let memory = try MemoryStore(path: folder.file("new.pont", ""), mode: mode)
    #expect(try memory.check() == [])
    #expect(try memory.info().units == 0)
  }

  @Test func `refuses to change a memory opened for reading`() throws {
    let path = folder.path("new.pont")
    _ = try MemoryStore(path: path, mode: .create)
    let memory = try MemoryStore(path: path, mode: .readOnly)
    #expect(throws: MemoryError.readOnly(path: path)) {
      try memory.add(unit(["nl": "a"]), origin: Origin(name: "x"))
    }
  }

  @Test func `tells that a file is damaged`() throws {
    let path = folder.path("m.pont")
    let memory = try MemoryStore(path: path, mode: .create)
    for number in 0..<500 {
      try memory.add(unit(["nl": "zin nummer \(number)", "en": "x"]), origin: Origin(name: "x"))
    }
    try memory.vacuum()
    try memory.close()
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: 8192, to: data.count, by: 97) { data[place] = 0xAA }
    try data.write(to: URL(fileURLWithPath: path))
    #expect(throws: MemoryError.self) {
      let damaged = try MemoryStore(path: path, mode: .readOnly)
      let findings = try damaged.check()
      if !findings.isEmpty { throw MemoryError.corrupted(path: path, detail: findings[0]) }
    }
  }
}
