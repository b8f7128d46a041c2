/// A row of a table of spellings: these letters, in this company, become that.
struct RewriteRule: Sendable {
  /// The letters it is about, in lower case.
  let letters: [Unicode.Scalar]
  /// What must stand before them.
  let after: Company?
  /// What must stand after them.
  let before: Company?
  /// What they become.
  let output: [Unicode.Scalar]
  /// How unlikely the row is when it is read backwards, or as a choice: e to the minus this.
  let cost: Double

  /// The row that a line of a table spells, with the output of one of its columns.
  ///
  /// - Parameters:
  ///   - fields: the line, cut at white space.
  ///   - column: the number of the column, from 1.
  /// - Returns: `nil` where the row is not a row, or does not exist in this column.
  init?(fields: [Substring], column: Int) {
    guard let pattern = fields.first, fields.indices.contains(column), fields[column] != "·"
    else { return nil }
    var rest = pattern.unicodeScalars[...]
    after = Company(opening: &rest)
    letters = Array(rest.prefix { $0 != "(" })
    rest = rest.drop { $0 != "(" }
    before = Company(opening: &rest)
    guard !letters.isEmpty, rest.isEmpty else { return nil }
    output = fields[column] == "0" ? [] : Array(fields[column].unicodeScalars)
    cost = fields.last.flatMap { $0.first == "~" ? Double($0.dropFirst()) : nil } ?? 0
  }

  /// Whether the row fits the letters of a word at an index.
  func fits(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + letters.count <= word.count,
      word[index..<(index + letters.count)].elementsEqual(letters)
    else { return false }
    return admits(word, from: index, to: index + letters.count)
  }

  /// Whether the company is right for letters that stand at `start..<end`.
  func admits(_ word: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
    if let after, !after.admits(start > 0 ? word[start - 1] : nil) { return false }
    if let before, !before.admits(end < word.count ? word[end] : nil) { return false }
    return true
  }
}

extension RewriteRule {
  /// The letters of which one must stand beside a row's own.
  struct Company: Sendable {
    private var letters: [Unicode.Scalar] = []
    private var vowels = false
    private var consonants = false
    private var edge = false

    /// Any consonant.
    static let anyConsonant: Company = {
      var company = Company()
      company.consonants = true
      return company
    }()

    private init() {}

    /// Takes a class in brackets off the front, if there is one.
    init?(opening text: inout Substring.UnicodeScalarView) {
      guard text.first == "(", let end = text.firstIndex(of: ")") else { return nil }
      for scalar in text[..<end].dropFirst() {
        switch scalar {
        case "V": vowels = true
        case "C": consonants = true
        case "^", "$": edge = true
        default: letters.append(scalar)
        }
      }
      text = text[text.index(after: end)...]
    }

    /// Whether a letter, or the edge of the word (`nil`), is of the class.
    func admits(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar, scalar.properties.isAlphabetic || letters.contains(scalar) else {
        return edge
      }
      if letters.contains(scalar) { return true }
      let isVowel = RewriteRule.vowels.contains(scalar)
      return isVowel ? vowels : consonants && !RewriteRule.signs.contains(scalar)
    }

    /// Whether one of the letters is named in the class itself.
    func names(_ scalar: Unicode.Scalar) -> Bool { letters.contains(scalar) }
  }

  /// Letters that sound by themselves, in every alphabet of the tables.
  private static let vowels = Set(
    ("aeiouyáàâäãåāăéèêëēėíìîïīıóòôöõōúùûüūýÿæœø" + "аеёиоуыэюяіїєѣ" + "αάεέηήιίϊΐοόυύϋωώ"
      + "აეიოუ" + "աեէըիոօւև").unicodeScalars)

  /// Letters that are neither vowel nor consonant.
  private static let signs = Set("йьъ".unicodeScalars)
}
