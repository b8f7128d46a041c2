/// Words that languages share but for their endings: *communicatie*, *communication*,
/// *Kommunikation*.
struct Cognates: Sendable {
  private let endings: [(source: String, target: String)]
  private let target: String

  /// Reads lines such as `-atie | -ation | -ation | -ation`.
  init(lines: [String], columns: [String], source: String, target: String) {
    self.target = target
    guard let from = columns.firstIndex(of: source), let to = columns.firstIndex(of: target) else {
      endings = []
      return
    }
    endings = lines.compactMap { line -> (String, String)? in
      let fields = line.split(separator: "|").map { field in
        field.split(separator: " ").joined().filter { $0 != "-" }
      }
      guard fields.count == columns.count else { return nil }
      return (fields[from], fields[to])
    }.sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }
  }

  /// What a noun in lower case may be in the other language, with a capital; empty where its ending
  /// is not known.
  func forms(of word: String) -> [String] {
    guard let (stem, ending) = split(word) else { return [] }
    let written = respelled(stem) + ending
    let capital = NameWords.capital(written)
    return target == "de" ? ["die " + capital] : target == "fr" ? ["la " + written] : [capital]
  }

  /// What an adjective in lower case, inflected or not, may be in the other language.
  func adjectives(of word: String) -> [String] {
    let base = word.hasSuffix("e") ? String(word.dropLast()) : word
    let isAdjective = ["isch", "eel", "aal", "ief", "air", "iek"].contains { base.hasSuffix($0) }
    guard isAdjective || base.hasSuffix("ël") || base.hasSuffix("iev"),
      let (stem, ending) = split(base.hasSuffix("iev") ? base.dropLast() + "f" : base)
    else { return [] }
    let written = respelled(stem) + ending
    return [target == "en" ? NameWords.capital(written) : written]
  }

  private func split(_ word: String) -> (stem: String, ending: String)? {
    for (source, target) in endings where word.hasSuffix(source) {
      let stem = word.dropLast(source.count)
      if stem.count > 2 { return (String(stem), target) }
    }
    return nil
  }

  /// Dutch *k* and *f* where the others have *c* and *ph*.
  private func respelled(_ stem: String) -> String {
    guard target == "en" || target == "fr" else { return stem }
    var letters = ""
    let all = Array(stem)
    for (index, letter) in all.enumerated() {
      let next = index + 1 < all.count ? all[index + 1] : " "
      letters.append(letter == "k" && !"eiyhk".contains(next) ? "c" : letter)
    }
    return letters
  }
}
