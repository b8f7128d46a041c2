internal import Bitext

/// The words that names of institutions are made of, from one language to another.
struct InstitutionWords: Sendable {
  /// What a word does in a name.
  enum Role: String, Sendable, CaseIterable {
    /// It says what sort of body it is: *ministerie*.
    case head = "heads"
    /// It stands before the head: *internationaal*.
    case adjective = "adjectives"
    /// It says what the body is about: *buitenlandse zaken*.
    case domain = "domains"
    /// It stands between the others: *van*.
    case link = "links"
  }

  /// A word with what the other language says for it.
  struct Entry: Sendable {
    let role: Role
    /// The word in the dictionary form of its own language, without article.
    let lemma: String
    /// The forms of the other language, the usual one first, with article where it has one.
    let targets: [String]
    /// Which of the forms of its own language it is: 0 for the usual one.
    let rank: Int
  }

  /// The language of the words that are given back.
  let target: String
  /// What words that are not listed become by their endings.
  let cognates: Cognates
  /// The longest entry, in words.
  let longest: Int
  /// The adjectives that are written in one word with what follows, without their hyphens.
  let prefixes: [(front: String, targets: [String])]
  private let entries: [String: [Entry]]

  private static let columns = ["nl", "en", "de", "fr"]

  /// The words from one language to another; none where one of the two is not in the table.
  init(source: String, target: String) {
    var entries: [String: [Entry]] = [:]
    var longest = 0
    if let from = Self.columns.firstIndex(of: source), let to = Self.columns.firstIndex(of: target)
    {
      for role in Role.allCases {
        let inner = role == .head ? NameTables.institutions["inner heads"] : []
        let first = NameTables.institutions["\(role.rawValue) of \(source)"]
        for line in first + NameTables.institutions[role.rawValue] + inner {
          let fields = line.split(separator: "|").map { Self.forms(of: $0) }
          guard fields.count == Self.columns.count, !fields[to].isEmpty else { continue }
          for (rank, form) in fields[from].enumerated() {
            let lemma = Self.withoutArticle(form, language: source)
            let entry = Entry(role: role, lemma: lemma, targets: fields[to], rank: rank)
            for spelling in InstitutionForms.forms(of: lemma, role: role, language: source) {
              let plain = source == "fr" ? FrenchWords.plain(spelling) : spelling
              let key = plain.lowercased()
              entries[key, default: []].append(entry)
              longest = max(longest, key.split { " ,".contains($0) }.count + 2)
            }
          }
        }
      }
    }
    // Council is rather a raad, whose first form it is, than an overleg.
    self.entries = entries.mapValues { list in
      list.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        .map(\.element)
    }
    self.longest = longest
    prefixes = entries.filter { $0.key.hasSuffix("-") }.compactMap { key, list in
      list.first { $0.role == .adjective }.map { (String(key.dropLast()), $0.targets) }
    }.sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }
    self.target = target
    cognates = Cognates(
      lines: NameTables.institutions["endings"], columns: Self.columns, source: source,
      target: target)
  }

  /// The heads of names that stay as they are, in Dutch: *dagblad*.
  static let kept = Set(NameTables.institutions["kept heads"])

  /// The heads of one language that open a name, without articles.
  static func heads(in language: String) -> [String] {
    guard let column = columns.firstIndex(of: language) else { return [] }
    return NameTables.institutions[Role.head.rawValue].flatMap { line -> [String] in
      let fields = line.split(separator: "|").map { forms(of: $0) }
      guard fields.count == columns.count else { return [] }
      return fields[column].map { withoutArticle($0, language: language) }
    }
  }

  /// The entries that a row of words, in lower case and joined by single spaces, may be.
  subscript(words: String) -> [Entry] { entries[words] ?? [] }

  /// A noun without its article.
  static func withoutArticle(_ form: String, language: String) -> String {
    for article in articles[language] ?? [] where form.hasPrefix(article) {
      return String(form.dropFirst(article.count))
    }
    return form
  }

  private static let articles = [
    "de": ["der ", "die ", "das "], "fr": ["le ", "la ", "les ", "l’", "l'"], "en": ["the "],
  ]

  private static func forms(of field: Substring) -> [String] {
    field.split(separator: "/").map { form in
      form.split(separator: " ").joined(separator: " ")
    }.filter { $0 != "·" }
  }
}
