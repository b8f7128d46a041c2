import Bitext
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

  @Test func `have six fields for every customary name`() {
    #expect(CustomaryNames.shipped.entries.count == NameTables.names[""].count)
  }

  @Test func `know a model for every origin`() {
    for origin in NameOrigins.all {
      #expect(!NameTables.origins[origin].isEmpty, "\(origin)")
    }
  }
}
