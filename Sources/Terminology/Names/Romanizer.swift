public import Bitext

/// Writes names from other alphabets with Latin letters, by the convention of one language.
///
/// ```swift
/// let dutch = Romanizer(from: LanguageTag("ru")!, as: .newspaper(LanguageTag("nl")!))
/// dutch?("Александр Лукашенко")  // Aleksandr Loekasjenko
/// ```
/// Known are Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Greek, Georgian and
/// Armenian. Arabic writes no short vowels, so that no rule can know them: its customary names are
/// known to `NameTranscriber`. The rules stand in `romanization.txt`: for Dutch those that newspapers
/// follow, for German those of Duden, for English a newspaper's form of BGN/PCGN, for French the
/// phonetic one, beside ISO 9:1995 (for Greek ISO 843:1997) and the scientific transliteration.
public struct Romanizer: Sendable {
  /// Whose way of writing is followed.
  public enum Convention: Hashable, Sendable {
    /// That of the newspapers in Dutch, English, German or French.
    case newspaper(LanguageTag)
    /// ISO 9:1995, one letter for one, reversible; for Greek ISO 843.
    case iso9
    /// The scientific transliteration of libraries and linguists.
    case scientific
  }

  /// The languages whose letters are known, in alphabetical order of their tags.
  public static let languages = ["be", "bg", "el", "hy", "ka", "mk", "ru", "sr", "uk"]
    .compactMap { LanguageTag($0) }

  private let table: RewriteTable

  /// The romanizer from the letters of a language, or `nil` where there is no such convention.
  public init?(from language: LanguageTag, as convention: Convention) {
    guard let table = Self.table(from: language.language, column: convention.column) else {
      return nil
    }
    self.table = table
  }

  /// A text in Latin letters; what has no letters of the language stays as it is.
  public func callAsFunction(_ text: String) -> String {
    let spelling = NameSpelling(text)
    return spelling.capitalizing(
      table.steps(for: spelling.letters).map { step in
        (
          step.range,
          step.rule.map { table.rules[$0].output } ?? Array(spelling.letters[step.range])
        )
      })
  }

  /// The rows from a language to a column of the table of romanisation.
  static func table(from language: String, column: String) -> RewriteTable? {
    tables[language]?[column]
  }

  private static let tables: [String: [String: RewriteTable]] = {
    var tables: [String: [String: RewriteTable]] = [:]
    for language in languages.map(\.language) {
      guard let header = NameTables.romanization[language].first else { continue }
      for (index, column) in header.split(separator: " ").enumerated().dropFirst() {
        let rules = NameTables.rules(of: NameTables.romanization, in: language, column: index)
        tables[language, default: [:]][String(column)] = RewriteTable(rules: rules)
      }
    }
    return tables
  }()
}

extension Romanizer.Convention {
  /// The name of the column in the table of romanisation.
  var column: String {
    switch self {
    case .newspaper(let language): language.language
    case .iso9: "iso9"
    case .scientific: "sci"
    }
  }
}
