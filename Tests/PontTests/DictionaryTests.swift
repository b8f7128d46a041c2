import Archive
import Foundation
import Pont
import TestSupport
import Testing

@Suite struct DictionaryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func lexicon(_ path: String) throws -> Lexicon {
    var lexicon = Lexicon()
    try lexicon.add(dictionaryAt: path, from: .dutch, to: .english)
    return lexicon
  }

  /// A gzip file that stores its bytes as they are (RFC 1951, 3.2.4; RFC 1952).
  private func packed(_ bytes: [UInt8]) -> Data {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    func little(_ number: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }
    let size = UInt32(bytes.count)
    return Data(
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1] + little(size, 2) + little(~size, 2) + bytes
        + little(~crc, 4) + little(size, 4))
  }

  @Test(arguments: ["woorden-nld-eng", "woorden-eng-nld"])
  func `reads a dictionary of dictd, packed or not, in its direction`(name: String) throws {
    let entry = name.hasSuffix("eng") ? "fiets /fits/\n1. bicycle\n" : "bicycle\n1. fiets\n"
    let index = "fiets\tA\t\(entry.utf8.count == 24 ? "Y" : "R")\n"
    _ = try folder.file("\(name).index", index)
    for path in ["index", "dict.dz", "dict"] {
      _ = try folder.file("\(name).dict.dz", packed(Array(entry.utf8)))
      #expect(
        try lexicon(folder.path("\(name).\(path)")).translations(of: "fiets").map(\.stem)
          == ["bicycl"])
    }
    try FileManager.default.removeItem(atPath: folder.path("\(name).dict.dz"))
    _ = try folder.file("\(name).dict", entry)
    #expect(try !lexicon(folder.path("\(name).index")).isEmpty)
  }

  @Test func `says what is wrong with a dictionary`() throws {
    let index = try folder.file("x.index", "fiets\tA\tY\n")
    #expect(throws: PontError.self) { try lexicon(index) }
    _ = try folder.file("x.dict.dz", "no gzip")
    #expect(throws: ArchiveError.notPacked(path: folder.path("x.dict.dz"))) {
      try lexicon(index)
    }
    _ = try folder.file("x.dict.dz", packed(Array("fiets".utf8)).dropLast(9))
    #expect(throws: ArchiveError.notPacked(path: folder.path("x.dict.dz"))) {
      try lexicon(index)
    }
  }

  @Test(arguments: [
    ("w.tsv", "nl\ten\nfiets\tbicycle\t2\n"), ("w.tsv", "en\tnl\nbicycle\tfiets\n"),
    ("w.tsv", "fiets\tbicycle\n"), ("w.dic", "bicycle @ fiets\n"),
  ])
  func `reads tables and hunalign's dictionaries`(name: String, text: String) throws {
    let path = try folder.file(name, text)
    #expect(try lexicon(path).translations(of: "fiets").map(\.stem) == ["bicycl"])
  }

  @Test(arguments: [
    ("w.tsv", "nl\ten\nfiets\tbicycle\nstoel\n", 3), ("w.dic", "bicycle @ fiets\nchair\n", 2),
  ])
  func `names the line that is no entry`(name: String, text: String, line: Int) throws {
    let path = try folder.file(name, text)
    #expect {
      try lexicon(path)
    } throws: { error in
      guard case PontError.notAnEntry(path, line) = error else { return false }
      return "\(error)".hasPrefix("\(path):\(line): ")
    }
  }

  @Test func `learns anew from a memory, and keeps what was imported`() throws {
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    var stored = StoredLexicon()
    stored.imported.add("fiets", "bicycle")
    stored.learned.add("onzin", "nonsense")
    try memory.setLexicon(stored, from: .dutch, to: .english)
    #expect(try memory.storedLexicon(from: .english, to: .dutch) == stored.reversed)
    let table = ["nl\ten"] + (1...6).map { "de stoel \($0) kraakt\tthe chair \($0) creaks" }
    _ = try memory.importFile(
      at: folder.file("p.tsv", table.joined(separator: "\n")), kind: .pairTable, named: "p")
    #expect(try memory.learnLexicon(from: .dutch, to: .english) == 6)
    let learned = try memory.storedLexicon(from: .dutch, to: .english)
    #expect(learned.imported == stored.imported)
    #expect(learned.learned.translations(of: "onzin").isEmpty)
    #expect(learned.learned.translations(of: "stoel").isEmpty == false)
  }
}
