/// The articles of Dutch, English, German and French, in lower case.
enum Articles {
  /// Definite ones as a name of its own begins with: *De Standaard*, *Die Zeit*.
  static let nominative: Set<String> = ["de", "het", "the", "der", "die", "das", "le", "la", "les"]

  /// All that stand before or inside a name and say nothing.
  static let all = nominative.union(["een", "'s", "des", "dem", "den", "l’", "l'"])
}
