private import CShipped

/// A file that Pont brings along inside the program, such as a glossary or segmentation rules.
///
/// The C compiler embeds the files of `Glossaries/` and the rules (`#embed`, C23), so that they are
/// found wherever the program runs from.
@safe public struct ShippedFile: @unchecked Sendable {
  /// The name without folder: `states.rec`.
  public let name: String
  private let file: cshipped_file

  /// The whole file.
  public var text: String {
    unsafe withBytes { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// What a closure makes of the bytes of the file, which are not copied.
  @unsafe public func withBytes<Result>(
    _ read: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    unsafe read(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// The glossaries, ordered by name.
  public static var glossaries: [ShippedFile] {
    (0..<cshipped_glossary_count()).map { unsafe ShippedFile(cshipped_glossary($0)) }
  }

  /// The segmentation rules, an SRX file.
  public static var segmentationRules: ShippedFile {
    unsafe ShippedFile(cshipped_segmentation_rules())
  }

  /// The list of abbreviations of a language, such as `nl`; `nil` where Pont brings none along.
  public static func abbreviations(of language: String) -> ShippedFile? {
    let name = language + ".txt"
    for index in 0..<cshipped_abbreviations_count() {
      let file = unsafe cshipped_abbreviations(index)
      if unsafe String(cString: file.name) == name { return unsafe ShippedFile(file) }
    }
    return nil
  }

  /// The tables of words of languages, ordered by name: `nl.txt` holds Dutch heads, titles and so on.
  public static var words: [ShippedFile] {
    (0..<cshipped_words_count()).map { unsafe ShippedFile(cshipped_words($0)) }
  }

  /// The everyday words of many languages beside one another.
  public static var everydayWords: ShippedFile {
    unsafe ShippedFile(cshipped_everyday_words())
  }

  /// The tables of names, ordered by name: `romanization.txt`, `sounds.txt` and so on.
  public static var names: [ShippedFile] {
    (0..<cshipped_names_count()).map { unsafe ShippedFile(cshipped_names($0)) }
  }

  private init(_ file: cshipped_file) {
    unsafe name = String(cString: file.name)
    unsafe self.file = file
  }
}
