internal import Bitext
internal import XML

/// What filling has to know of a format of XML: where its units are, and what to write in them.
protocol MarkupFormat {
  /// The name of the element that holds what belongs together.
  var unitElement: String { get }
  /// The prefixes of the document's elements, once its root has been read.
  var own: OwnNamespace { get set }
  /// A number that differs where what stands before is no context: another document.
  var document: Int { get }

  /// Takes note of an element outside units that begins.
  /// - Returns: what to change in its tag.
  mutating func enter(_ tag: MarkupTag) throws(InterchangeError) -> [Edit]

  /// Takes note of the end of the element that began last.
  mutating func leave()

  /// Reads units that stand in a batch, each with the format as it was where it begins.
  /// - Returns: for each its parts, `nil` where it has nothing to translate; the error of one that
  ///   cannot be read, where the options keep going.
  static func read(
    _ units: [MarkupBatch.Unit<Self>], of batch: MarkupBatch
  ) throws(InterchangeError) -> [ReadUnit]
}

/// What came of reading a unit.
typealias ReadUnit = Result<(any FillableUnit)?, InterchangeError>

/// A unit of a file that is being filled.
protocol FillableUnit {
  /// Its segments, in order.
  var requests: [FillRequest] { get }

  /// What to change in the bytes of the batch, with what is to be written for each segment.
  func edits(_ fillings: [Filling?]) -> [Edit]
}

/// A piece of a file whose units are filled together.
struct MarkupBatch {
  /// A unit, and what held where it begins.
  struct Unit<Format> {
    let range: Range<Int>
    let format: Format
  }

  /// The bytes in which the ranges of the units lie.
  let bytes: [UInt8]
  let path: String
  let encoding: MarkupEncoding
  let options: ReadingOptions
}
