internal import Matching

/// A segment of few words, or none, as the table `short` lists it.
struct ShortForm {
  /// The number of Unicode scalars; 0 for a segment without words.
  let length: Int
  /// The folded words; for a segment without words a number that stands for its marks.
  let text: String

  /// The short form of a text; `nil` where it has more words.
  init?(_ tokenized: TokenizedText) {
    if let form = tokenized.shortForm {
      length = form.unicodeScalars.count
      text = form
    } else if tokenized.wordKeys.isEmpty {
      length = 0
      var digest = Digest()
      for key in tokenized.keys { digest.add(Int64(bitPattern: key)) }
      text = String(digest.number)
    } else {
      return nil
    }
  }
}
