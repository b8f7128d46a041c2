public import Bitext
internal import XML

/// Reads translation units from an array of JSON objects, as Weblate exports a memory, one at a time.
///
/// Objects may also just follow one another, on as many lines as they like.
public struct JSONArrayReader: ~Copyable {
  private var objects: JSONObjectScanner
  private let options: ReadingOptions
  /// The line of the last unit, from 1.
  public private(set) var unitLine = 1
  /// The objects that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`.
  public init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    do {
      try self.init(InputFile(path: path), options: options)
    } catch {
      throw .xml(error)
    }
  }

  /// Reads from memory, under a name for messages.
  public init(text: String, name: String, options: ReadingOptions = ReadingOptions()) {
    self.init(InputFile(bytes: Array(text.utf8), name: name), options: options)
  }

  private init(_ input: consuming InputFile, options: ReadingOptions) {
    objects = JSONObjectScanner(input, options.limits)
    self.options = options
  }

  /// What was odd but could be used: nothing.
  public var remarks: [Remark] { [] }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { objects.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { objects.totalBytes }

  /// The next unit, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? {
    while let object = try objects.next() {
      unitLine = object.line
      if let unit = JSONUnit.unit(of: object.bytes) { return unit }
      let error = InterchangeError.badLine(
        path: objects.path, line: object.line,
        expected: "an object with source, target, source_language and target_language")
      guard options.keepsGoing else { throw error }
      skipped.append(Remark(skipping: error, path: objects.path, line: object.line))
    }
    return nil
  }
}
