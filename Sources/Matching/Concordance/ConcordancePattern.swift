public import ICU

/// What is looked for inside segments, with what an index can tell of it.
public struct ConcordancePattern: Sendable {
  /// How the text is meant.
  public enum Kind: String, CaseIterable, Sendable {
    /// It stands anywhere, whatever its case and accents; it may begin and end inside words.
    case phrase
    /// The same, but it begins and ends where words do.
    case words
    /// Words that follow one another, in which `*` stands for any letters and `?` for one.
    case wildcards
    /// A regular expression as ICU reads it, held against the text as it stands.
    case expression
  }

  /// How the text is meant.
  public let kind: Kind
  /// The text.
  public let text: String
  /// What the words of every segment that matches are; none where words say nothing.
  public let filters: [WordFilter]
  /// Whether those words follow one another.
  public let isContiguous: Bool
  let expression: RegularExpression?
  let globs: [WordGlob]

  /// Reads a text.
  ///
  /// - Throws: an error of ICU where an expression is none.
  public init(_ text: String, as kind: Kind = .phrase) throws(ICUError) {
    self.kind = kind
    self.text = text
    var words = PhraseWords()
    switch kind {
    case .phrase, .words:
      words = try PhraseWords(text, isWhole: kind == .words)
      expression = nil
      globs = []
    case .wildcards:
      globs = try Self.globs(text)
      expression = nil
      words = PhraseWords(globs)
    case .expression:
      expression = text.isEmpty ? nil : try RegularExpression(text)
      globs = []
      words.filters = ExpressionLiterals.filter(of: text).map { [$0] } ?? []
    }
    filters = words.filters
    isContiguous = words.isContiguous
  }

  /// Whether nothing is looked for.
  public var isEmpty: Bool {
    switch kind {
    case .phrase, .words: FoldedText(text).bytes.allSatisfy { $0 == 0x20 }
    case .wildcards: globs.isEmpty
    case .expression: text.isEmpty
    }
  }

  /// What is wrong with a regular expression, where an error of reading or matching it says so.
  public static func fault(of error: any Error) -> String? {
    (error as? ICUError)?.faultOfExpression
  }

  /// The words of a text with wildcards.
  private static func globs(_ text: String) throws(ICUError) -> [WordGlob] {
    let folding = Folding(strippingMarks: true)
    var globs: [WordGlob] = []
    let pieces = text.unicodeScalars.split { !isPartOfWord($0) }
    for piece in pieces {
      var pattern = ""
      for run in piece.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "*" }) {
        if !pattern.isEmpty || run.startIndex != piece.startIndex { pattern += "*" }
        pattern += try folding(String(String.UnicodeScalarView(run)))
      }
      if !pattern.isEmpty { globs.append(WordGlob(pattern)) }
    }
    return globs
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "?", "'", "’", "_", ".", "·": true
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
