internal import ICU

/// The letters of a name, and which of them are capitals.
struct NameSpelling {
  /// The letters in lower case, composed.
  let letters: [Unicode.Scalar]
  /// Whether the letter at the same index is a capital.
  let capitals: [Bool]

  /// Takes a name apart.
  init(_ name: String) {
    let composed = Self.composed(name)
    var letters: [Unicode.Scalar] = []
    var capitals: [Bool] = []
    for scalar in composed.unicodeScalars {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      let isFirst = letters.last?.properties.isAlphabetic != true
      let isCapital = scalar.properties.isUppercase || isFirst && Self.knowsNoCapitals(scalar)
      letters += lower
      capitals += lower.map { _ in isCapital }
    }
    self.letters = letters
    self.capitals = capitals
  }

  /// What was made of the name, in the capitals that the name has.
  ///
  /// - Parameter pieces: what became of each stretch of `letters`, in order.
  func capitalizing(_ pieces: [(range: Range<Int>, output: [Unicode.Scalar])]) -> String {
    var text = String.UnicodeScalarView()
    for (range, output) in pieces {
      guard capitals[range].contains(true), let first = output.first else {
        text += output
        continue
      }
      let rest = output.dropFirst()
      text += first.properties.titlecaseMapping.unicodeScalars
      if isAllCapitals(around: range) {
        for scalar in rest { text += scalar.properties.uppercaseMapping.unicodeScalars }
      } else {
        text += rest
      }
    }
    return String(text)
  }

  /// Another form of the whole name, with capitals where the name has them.
  func capitalized(_ other: String) -> String {
    guard capitals.first == true else {
      return capitals.contains(true) ? other : other.lowercased()
    }
    if capitals.count > 3, capitals.allSatisfy({ $0 }) { return other.uppercased() }
    return other.prefix(1).uppercased() + other.dropFirst()
  }

  /// Whether a letter belongs to an alphabet without capitals, such as the Georgian.
  private static func knowsNoCapitals(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && !scalar.properties.isUppercase
      && String(scalar) == scalar.properties.titlecaseMapping
  }

  /// Whether the letters beside a stretch are capitals too, as in *НАТО* but not in *Щукин*.
  private func isAllCapitals(around range: Range<Int>) -> Bool {
    if !capitals[range].allSatisfy({ $0 }) { return false }
    let next = range.upperBound
    if next < letters.count, letters[next].properties.isAlphabetic { return capitals[next] }
    let previous = range.lowerBound - 1
    return previous >= 0 && letters[previous].properties.isAlphabetic && capitals[previous]
  }

  /// The name with its marks joined to their letters, where folding tells how.
  private static func composed(_ name: String) -> String {
    guard name.contains(where: { $0.unicodeScalars.count > 1 }) else { return name }
    var text = ""
    for character in name {
      if character.unicodeScalars.count > 1, let folded = try? Folding()(String(character)) {
        let isCapital = character.unicodeScalars.first?.properties.isUppercase == true
        text += isCapital ? folded.uppercased() : folded
      } else {
        text.append(character)
      }
    }
    return text
  }
}
