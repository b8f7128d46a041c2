public import Bitext
import Foundation

extension LanguageTag {
  /// The language that the name of a file says: `nl` of `article.nl.txt`, `en-GB` of `a.en-GB.md`,
  /// `de` of `corpus.de`; `nil` where it says none.
  ///
  /// A language is a part between dots, after the first, of two letters that ISO 639-1 knows, with
  /// or without a region. The end of the name counts only where no other part is one, since some
  /// languages are spelled like kinds of files.
  ///
  /// - Parameter path: a path; its folders are not asked.
  public init?(fileName path: String) {
    let parts = URL(filePath: path).lastPathComponent.split(separator: ".").dropFirst()
    let last = parts.last.map { [$0] } ?? []
    for part in parts.dropLast().reversed() + last {
      guard let tag = LanguageTag(part), tag.language.utf8.count == 2,
        Self.known.contains(tag.language),
        tag.text == tag.language || tag.region != nil
      else { continue }
      self = tag
      return
    }
    return nil
  }

  /// The languages of ISO 639-1.
  private static let known = Set(
    Locale.LanguageCode.isoLanguageCodes.map(\.identifier).filter { $0.utf8.count == 2 })
}
