internal import ICU

/// The names that are written by custom: *Aleksandr* = *Alexander* = *Alexandre*.
struct CustomaryNames: Sendable {
  /// One name in several languages.
  struct Entry: Sendable {
    /// The language it comes from.
    let origin: String
    /// Its forms by language, the customary one first.
    let forms: [String: [String]]
  }

  /// The shipped table.
  static let shipped = CustomaryNames(NameTables.names)

  private static let columns = ["nl", "en", "de", "fr"]

  /// The entries, in the order of the table.
  let entries: [Entry]
  private let indexes: [String: [Int]]

  /// Reads the table.
  init(_ table: WordTable) {
    var entries: [Entry] = []
    var indexes: [String: [Int]] = [:]
    for line in table[""] {
      guard let entry = Self.entry(of: line) else { continue }
      for (language, forms) in entry.forms.sorted(by: { $0.key < $1.key }) {
        for form in forms {
          indexes[Self.key(form, language), default: []].append(entries.count)
        }
      }
      entries.append(entry)
    }
    self.entries = entries
    self.indexes = indexes
  }

  /// The entries with a form in a language, whatever its capitals.
  func entries(for name: String, in language: String) -> [Entry] {
    (indexes[Self.key(name, language)] ?? []).map { entries[$0] }
  }

  private static func entry(of line: String) -> Entry? {
    let fields = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard fields.count == columns.count + 2 else { return nil }
    var forms: [String: [String]] = [:]
    for (language, field) in zip(columns, fields.dropFirst()) where field != "·" {
      forms[language] = field.split(separator: "/").map(String.init)
    }
    if let native = fields.last, native != "·" {
      for form in native.split(separator: "/").map(String.init) {
        // Rulers of Belarus and Ukraine are also known by a Russian name: any Cyrillic finds it.
        for language in Self.languages(writing: form, origin: fields[0]) {
          forms[language, default: []].append(form)
        }
      }
    }
    return Entry(origin: fields[0], forms: forms)
  }

  private static func languages(writing form: String, origin: String) -> [String] {
    guard let first = form.unicodeScalars.first else { return [] }
    let isCyrillic = 0x400...0x52F ~= first.value
    return isCyrillic ? ["ru", "uk", "be", "bg", "sr", "mk"] : [origin]
  }

  private static func key(_ name: String, _ language: String) -> String {
    language + " " + ((try? Folding()(name)) ?? name.lowercased())
  }
}
