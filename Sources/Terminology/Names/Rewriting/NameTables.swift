internal import Shipped

/// The shipped tables of names, each read once, when it is first asked for.
enum NameTables {
  /// Spellings of one alphabet in others; a section a language, columns a convention.
  static let romanization = table("romanization.txt")
  /// Sounds of spellings; a section a language.
  static let sounds = table("sounds.txt")
  /// Other customary spellings; a section a language.
  static let variants = table("variants.txt")
  /// Customary forms of names.
  static let names = table("names.txt")
  /// Words that names of institutions are made of.
  static let institutions = table("institutions.txt")
  /// Names of places that are made of other names.
  static let places = table("places.txt")
  /// Names by origin.
  static let origins = table("origins.txt")

  /// The other customary spellings of the languages whose newspapers have a convention.
  static let variantRules: [String: [RewriteRule]] = Dictionary(
    uniqueKeysWithValues: ["nl", "en", "de", "fr"].map { language in
      (language, rules(of: variants, in: language, column: 1))
    })

  /// The rows of a section that exist in a column.
  /// - Parameter column: the number of the column, from 1.
  static func rules(of table: WordTable, in section: String, column: Int) -> [RewriteRule] {
    table[section].filter { !$0.hasPrefix("=") }.compactMap { line in
      RewriteRule(fields: line.split(whereSeparator: \.isWhitespace), column: column)
    }
  }

  private static func table(_ name: String) -> WordTable {
    WordTable(text: ShippedFile.names.first { $0.name == name }?.text ?? "")
  }
}
