import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct ArchiveTests {
  private func zip(_ files: [(String, [UInt8])]) -> [UInt8] { ZipFile.packed(files) }

  @Test func `gives the files that were packed`() throws {
    let archive = try Archive(
      bytes: zip([("a/b.txt", Array("één".utf8)), ("leeg", [])]), name: "a.zip")
    #expect(archive.names == ["a/b.txt", "leeg"])
    #expect(try archive.contents(of: "a/b.txt") == Array("één".utf8))
    #expect(try archive.contents(of: "leeg") == [])
    #expect(throws: ArchiveError.missing(path: "a.zip", name: "b")) {
      try archive.contents(of: "b")
    }
  }

  @Test(arguments: ["../a", "/a", "a/../../b", "..\\a", "C:\\a"])
  func `refuses names that lead out`(name: String) {
    #expect(throws: ArchiveError.unsafeName(path: "a.zip", name: name)) {
      _ = try Archive(bytes: zip([(name, [1])]), name: "a.zip").names
    }
  }

  @Test func `refuses what unpacks to too much`() throws {
    var zip = ZipFile()
    zip.addZeros("word/document.xml", count: 4 << 20)
    let bytes = zip.finished()
    #expect(bytes.count < 30_000)
    let whole = try Archive(bytes: bytes, name: "a.zip")
    #expect(try whole.contents(of: "word/document.xml").count == 4 << 20)
    for (limits, error) in [
      (
        ArchiveLimits(ratio: 100),
        ArchiveError.ratio(path: "a.zip", name: "word/document.xml", limit: 100)
      ),
      (
        ArchiveLimits(size: 1 << 20),
        .size(path: "a.zip", name: "word/document.xml", limit: 1 << 20)
      ),
    ] {
      let archive = try Archive(bytes: bytes, name: "a.zip", limits: limits)
      #expect(throws: error) { try archive.contents(of: "word/document.xml") }
    }
    #expect(throws: ArchiveError.count(path: "a.zip", limit: 0)) {
      _ = try Archive(bytes: bytes, name: "a.zip", limits: ArchiveLimits(count: 0)).names
    }
  }

  @Test func `opens no archive that was cut off`() throws {
    let whole = zip([("a", Array("tekst".utf8))])
    for count in 0..<whole.count {
      #expect(throws: ArchiveError.self) {
        _ = try Archive(bytes: Array(whole[..<count]), name: "a.zip").contents(of: "a")
      }
    }
  }
}
