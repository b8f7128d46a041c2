import Foundation
import Memory
import TestSupport
import Testing

@Suite struct SharingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `keeps every unit of many writers and readers`() async throws {
    let path = folder.path("m.pont")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let memory = try MemoryStore(path: path, mode: .create)
          for number in 0..<25 {
            let text = "zin \(number) van schrijver \(writer)"
            try memory.add(unit(["nl": text, "en": "x"]), origin: Origin(name: "\(writer)"))
          }
        }
      }
      try await group.waitForAll()
      for reader in 0..<8 {
        group.addTask {
          let memory = try MemoryStore(path: path, mode: .readOnly)
          var last = 0
          for _ in 0..<5 {
            let count = try memory.info().units
            #expect(count >= last, "reader \(reader)")
            last = count
          }
        }
      }
      group.addTask {
        let memory = try MemoryStore(path: path, mode: .readWrite)
        for number in 0..<25 {
          try memory.add(unit(["nl": "late zin \(number)"]), origin: Origin(name: "late"))
        }
      }
      try await group.waitForAll()
    }
    let memory = try MemoryStore(path: path, mode: .readOnly)
    #expect(try memory.info().units == 125)
    #expect(try memory.check() == [])
  }

  @Test func `refuses a file cut short and leaves it as it was`() throws {
    let path = folder.path("m.pont")
    let memory = try MemoryStore(path: path, mode: .create)
    try memory.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in [1, 50, 99] {
      let part = whole.prefix(length)
      try part.write(to: URL(fileURLWithPath: path))
      for mode in [MemoryStore.Mode.readOnly, .readWrite, .create] {
        #expect(throws: MemoryError.notDatabase(path: path)) {
          try MemoryStore(path: path, mode: mode)
        }
      }
      #expect(FileManager.default.contents(atPath: path) == part)
    }
  }
}
