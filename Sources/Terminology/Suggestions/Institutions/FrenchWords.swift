/// French without the articles that stand between the words of a name, so that these can be found in
/// a table: *Conseil de l’Europe* is *Conseil de Europe*.
enum FrenchWords {
  /// A name with *de* for *du, des, d’, de la, de l’* and *à* for *au, aux, à la*.
  static func plain(_ text: String) -> String {
    var plain = " " + text.replacing("'", with: "’")
    for (written, bare) in contractions { plain = plain.replacing(written, with: bare) }
    return String(plain.dropFirst())
  }

  /// The ways in which a plain name may be written.
  static func written(_ plain: String) -> [String] {
    guard plain.contains(" de ") else { return [plain] }
    return [plain] + genitives.map { plain.replacing(" de ", with: $0) }
  }

  private static let contractions = [
    (" l’", " "), (" L’", " "), (" d’", " de "), (" de la ", " de "), (" de les ", " de "),
    (" du ", " de "), (" des ", " de "), (" aux ", " à "), (" au ", " à "), (" à la ", " à "),
  ]

  private static let genitives = [" de l’", " d’", " du ", " des ", " de la "]
}
