internal import Bitext
internal import Shipped

/// The rules that Pont brings along, read once.
enum ShippedRules {
  /// The shipped SRX file.
  static func document() throws(SegmentationError) -> SRXDocument { try read.get() }

  /// The shipped abbreviations of a language.
  static func abbreviations(
    for language: LanguageTag
  ) throws(SegmentationError) -> [AbbreviationList] {
    let code = sharedLists[language.language] ?? language.language
    guard let file = ShippedFile.abbreviations(of: code) else { return [] }
    return [try AbbreviationList(file.text, path: file.name)]
  }

  /// Languages that have the list of another: both forms of Norwegian share one, Bosnian, Serbo-Croatian
  /// and Moldavian those of their neighbours.
  private static let sharedLists = ["nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "mo": "ro"]

  private static let read = Result { () throws(SegmentationError) in
    let file = ShippedFile.segmentationRules
    return try SRXDocument(text: file.text, path: file.name)
  }
}
