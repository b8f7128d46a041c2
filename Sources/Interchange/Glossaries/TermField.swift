internal import Bitext

/// The name that a term bears in a glossary: language, part and status, as in `nl_short` or
/// `en-GB_acronym_deprecated`.
struct TermField: Hashable {
  var language: LanguageTag
  var part: Term.Part
  /// `nil` where the name does not say it.
  var status: Term.Status?

  init(language: LanguageTag, part: Term.Part, status: Term.Status?) {
    self.language = language
    self.part = part
    self.status = status
  }

  /// Reads a name; `nil` where it names no term.
  ///
  /// The language has two or three letters; script and region follow it in their customary case,
  /// so that `nl_BE` is a region and `nl_short` is none. `-` and `_` are the same.
  /// What begins like a part or status is a slip and no variety of a language: `nl_acronim`.
  init?(_ name: some StringProtocol) {
    let pieces = Substring(name).split(omittingEmptySubsequences: false) { $0 == "_" || $0 == "-" }
    guard let first = pieces.first, 2...3 ~= first.utf8.count, first.allSatisfy(\.isASCIILetter),
      !Self.isOrdinaryWord(first.lowercased())
    else { return nil }
    var tag = String(first)
    part = .full
    var isInTag = true
    for piece in pieces.dropFirst() {
      if let part = Term.Part(rawValue: String(piece)) {
        self.part = part
        isInTag = false
      } else if let status = Term.Status(rawValue: String(piece)) {
        self.status = status
        isInTag = false
      } else if isInTag, !Self.isSlip(piece) {
        tag += "-" + piece
      } else {
        return nil
      }
    }
    guard let language = LanguageTag(tag) else { return nil }
    self.language = language
  }

  /// Whether a piece of a name has the first four letters of a part or status, which no subtag of
  /// BCP 47 has.
  private static func isSlip(_ piece: Substring) -> Bool {
    let words = Term.Part.allCases.map(\.rawValue) + Term.Status.allCases.map(\.rawValue)
    return piece.utf8.count > 3 && words.contains { $0.prefix(4) == piece.lowercased().prefix(4) }
  }

  /// Whether it says that a term is not to be written.
  var isUnwanted: Bool { status?.isUnwanted ?? false }

  /// A term under this name.
  ///
  /// Where its status is not said, the first of its language and part is preferred, and those after it
  /// are admitted. What must not be written does not count.
  ///
  /// - Parameter claimsFirst: notes that the language and part have a term now, and says whether they
  ///   had none before.
  func term(_ text: String, claimsFirst: () -> Bool) -> Term {
    let isFirst = !isUnwanted && claimsFirst()
    return Term(
      text, language: language, part: part, status: status ?? (isFirst ? .preferred : .admitted))
  }

  /// The name, with a separator between the parts of the tag.
  func name(separator: String) -> String {
    var name =
      separator == "-"
      ? language.text : language.text.split(separator: "-").joined(separator: separator)
    if part != .full { name += "_" + part.rawValue }
    if let status { name += "_" + status.rawValue }
    return name
  }

  /// Words of two or three letters that head columns and are no languages there.
  private static func isOrdinaryWord(_ word: String) -> Bool {
    [
      "src", "tgt", "ref", "pos", "tag", "num", "key", "url", "obs", "syn", "row", "val", "nbr",
      "seq", "idx", "www",
    ].contains(word)
  }
}

extension Character {
  var isASCIILetter: Bool { isASCII && isLetter }
}
