import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct OutputFileTests {
  private func write(_ text: String, to path: String) throws {
    var file = try OutputFile(path: path)
    try file.write(Array(text.utf8).span)
    try file.finish()
  }

  @Test func `writes the file that a symbolic link leads to, and keeps the link`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("real.tmx", Data("old".utf8))
    let link = folder.path("link.tmx")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    try write("new", to: link)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }

  @Test func `leaves the file as it was where writing is given up`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.tmx", Data("old".utf8))
    do {
      let file = try OutputFile(path: path)
      try file.write(Array("half".utf8).span)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.tmx"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `asks no pipe what it holds before it is written or read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    let made = unsafe mkfifo(path, 0o600)
    #expect(made == 0)
    #expect(try FileKind.of(path) == nil)
    #expect(try FileKind.guess(of: path) == nil)
  }
}
