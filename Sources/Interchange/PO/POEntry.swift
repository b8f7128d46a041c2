internal import Bitext

/// A message of a PO file, as its lines say it.
struct POEntry {
  /// The comments before it, each with its `#`.
  var comments: [String] = []
  var context: String?
  var previousID: String?
  var id: String?
  var plural: String?
  /// The translations by plural form; one without plurals has one.
  var translations: [String] = []
  /// All lines as they came, empty ones too.
  var raw: [String] = []
  /// What ended each of these lines.
  var lineEnds: [String] = []
  /// Whether the message is out of use (`#~`).
  var isObsolete = false
  /// Where it begins, from 1.
  var line = 0

  /// The flags of `#,` comments, such as `fuzzy` and `c-format`.
  var flags: [String] {
    comments.filter { $0.hasPrefix("#,") }.flatMap { comment in
      comment.dropFirst(2).split(separator: ",").map { String($0).trimmedWhiteSpace }
    }
  }

  /// Whether the translation has to be looked at.
  var isFuzzy: Bool { flags.contains("fuzzy") }

  /// Whether all forms are translated.
  var isTranslated: Bool { !translations.isEmpty && translations.allSatisfy { !$0.isEmpty } }
}
