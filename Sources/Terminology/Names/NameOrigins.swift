import Foundation
internal import ICU

/// Guesses from which language a name comes, as it is written in another.
///
/// A model of letters for each origin (trigrams, interpolated after Witten & Bell 1991), learnt from
/// the names of `origins.txt` as the language in hand writes them.
struct NameOrigins: Sendable {
  /// The origin of names that languages with Latin letters leave as they are.
  static let latin = "latn"
  /// All origins, in the order of their tags.
  static let all = ["be", "bg", "el", "hy", "ka", latin, "mk", "ru", "sr", "uk"]

  private let models: [(origin: String, prior: Double, model: LetterModel)]

  /// Learns the names as a language writes them.
  /// - Parameter language: one of the newspaper conventions: `nl`, `en`, `de`, `fr`.
  init(as language: String) {
    models = Self.all.map { origin in
      var model = LetterModel()
      for name in Self.names(of: origin, as: language) { model.learn(Self.letters(of: name)) }
      return (origin, Self.priors[origin] ?? 0.01, model)
    }
  }

  /// How likely each origin is for the words of a name, in the order of `all`; together 1.
  ///
  /// - Parameter weights: how much each word says; a surname says more than a given name.
  func probabilities(of words: [String], weights: [Double]) -> [(origin: String, share: Double)] {
    let logs = models.map { entry in
      zip(words, weights).reduce(log(entry.prior)) { sum, word in
        sum + word.1 * entry.model.logProbability(of: Self.letters(of: word.0))
      }
    }
    let top = logs.max() ?? 0
    let shares = logs.map { exp($0 - top) }
    let total = shares.reduce(0, +)
    return zip(models, shares).map { ($0.origin, $1 / total) }
  }

  /// The models of the languages whose newspapers have a convention.
  static let byLanguage: [String: NameOrigins] = Dictionary(
    uniqueKeysWithValues: ["nl", "en", "de", "fr"].map { ($0, NameOrigins(as: $0)) })

  /// The models of the letters that names of an origin have in their own alphabet.
  static let inOwnLetters: [String: LetterModel] = Dictionary(
    uniqueKeysWithValues: all.filter { $0 != latin }.map { origin in
      var model = LetterModel()
      for line in NameTables.origins[origin] {
        for name in line.split(separator: " ") { model.learn(NameSpelling(String(name)).letters) }
      }
      return (origin, model)
    })

  private static let priors = [
    "be": 0.03, "bg": 0.03, "el": 0.03, "hy": 0.03, "ka": 0.04, latin: 0.45, "mk": 0.01,
    "ru": 0.25, "sr": 0.02, "uk": 0.11,
  ]

  private static func names(of origin: String, as language: String) -> [String] {
    let originals = NameTables.origins[origin].flatMap { line in
      line.split(separator: " ").map(String.init)
    }
    let customary = CustomaryNames.shipped.entries.filter { $0.origin == origin }
      .compactMap { $0.forms[language]?.first }
    guard let table = Romanizer.table(from: origin, column: language) else {
      return originals + customary
    }
    return customary
      + originals.map { name in
        String(String.UnicodeScalarView(table.rewritten(NameSpelling(name).letters)))
      }
  }

  private static func letters(of name: String) -> [Unicode.Scalar] {
    let folded = (try? Folding(strippingMarks: true)(name)) ?? name.lowercased()
    return folded.unicodeScalars.filter { "a"..."z" ~= $0 }
  }
}
