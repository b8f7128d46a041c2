import Foundation
import Shipped
import Testing

@Suite struct ShippedWordsTests {
  @Test func `ships every table of words`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Terminology/Words").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    #expect(ShippedFile.words.map(\.name) == files)
  }

  @Test func `names a section before any word, and each once`() {
    for file in ShippedFile.words {
      let lines = file.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      #expect(lines.first?.hasPrefix("[") == true, "\(file.name)")
      let sections = lines.filter { $0.hasPrefix("[") }
      #expect(Set(sections).count == sections.count, "\(file.name)")
    }
  }
}
