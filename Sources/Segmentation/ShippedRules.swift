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
    let name = "\(language.language).txt"
    guard let file = ShippedFile.abbreviations.first(where: { $0.name == name }) else { return [] }
    return [try AbbreviationList(file.text, path: name)]
  }

  private static let read = Result { () throws(SegmentationError) in
    let file = ShippedFile.segmentationRules
    return try SRXDocument(text: file.text, path: file.name)
  }
}
