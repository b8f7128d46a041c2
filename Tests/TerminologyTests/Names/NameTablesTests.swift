import Bitext
import Foundation
import Shipped
import Testing

@testable import Terminology

@Suite struct NameTablesTests {
  @Test func `have a row in every line of romanisation`() {
    for language in Romanizer.languages.map(\.language) {
      let lines = NameTables.romanization[language]
      #expect(lines.first == "= nl en de fr iso9 sci")
      for line in lines.dropFirst() {
        let fields = line.split(separator: " ")
        let columns = fields.count - (fields.last?.hasPrefix("~") == true ? 1 : 0)
        #expect(columns == 7, "\(language): \(line)")
        #expect(RewriteRule(fields: fields, column: 6) != nil, "\(language): \(line)")
      }
    }
  }

  @Test func `are all shipped, word for word`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "Sources/Terminology/Words/Names")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(ShippedFile.names.map(\.name) == names)
    for file in ShippedFile.names {
      let path = folder.appending(path: file.name)
      #expect(try String(contentsOf: path, encoding: .utf8) == file.text)
    }
  }

  @Test(arguments: ["heads", "inner heads", "adjectives", "domains", "links"])
  func `have four languages for every word of institutions`(section: String) {
    #expect(!NameTables.institutions[section].isEmpty)
    for line in NameTables.institutions[section] {
      #expect(line.split(separator: "|").count == 4, "\(line)")
    }
  }

  @Test func `have six fields for every customary name`() {
    #expect(CustomaryNames.shipped.entries.count == NameTables.names[""].count)
  }

  @Test func `know a model for every origin`() {
    for origin in NameOrigins.all {
      #expect(!NameTables.origins[origin].isEmpty, "\(origin)")
    }
  }
}
