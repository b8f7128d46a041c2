public import Bitext

/// Cuts a file of any size into segments, pulled one at a time, in bounded memory.
///
/// ```swift
/// var reader = try segmenter.reader(path: "handelingen.txt")
/// while let segment = try reader.next() { print(segment.text) }
/// ```
/// The segments are those of `Segmenter.segments(of:)`; offsets count in the text as UTF-8, without
/// byte order mark.
public struct SegmentReader: ~Copyable {
  private let segmenter: Segmenter
  private var input: TextInput
  private var cutter: Cutter?
  private var bytes: [UInt8] = []
  /// How many bytes of the text stood before those in hand.
  private var dropped = 0
  private var hasMore = true
  private var ready: [Segment] = []
  private var given = 0

  /// Opens a file, or standard input for `-`.
  init(path: String, segmenter: Segmenter) throws(SegmentationError) {
    self.segmenter = segmenter
    input = try TextInput(path: path)
  }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { input.bytesRead }
  /// The size of the file in bytes; `nil` where it has none, as a pipe.
  public var totalBytes: Int? { input.totalBytes }

  /// The next segment, or `nil` at the end of the text.
  public mutating func next() throws(SegmentationError) -> Segment? {
    while given == ready.count {
      ready.removeAll(keepingCapacity: true)
      given = 0
      guard hasMore else { return nil }
      try refill()
    }
    given += 1
    return ready[given - 1]
  }

  private mutating func refill() throws(SegmentationError) {
    let needed = cutter?.needed ?? 0
    if needed > 0 {
      bytes.removeSubrange(..<needed)
      cutter?.shift(by: needed)
      dropped += needed
    }
    hasMore = try input.read(into: &bytes)
    while hasMore, cutter == nil, bytes.count < ParagraphFinder.sample {
      hasMore = try input.read(into: &bytes)
    }
    let bytes = bytes
    if cutter == nil {
      cutter = Cutter(segmenter.core, ParagraphFinder(segmenter.paragraphs, sample: bytes.span))
    }
    var cuts: [(range: Range<Int>, paragraph: Int)] = []
    try cutter?.advance(bytes.span, isLast: !hasMore) { cuts.append(($0, $1)) }
    for (range, paragraph) in cuts {
      let place = (range.lowerBound + dropped)..<(range.upperBound + dropped)
      let text = String(decoding: bytes[range], as: UTF8.self)
      ready.append(Segment(text: text, range: place, paragraph: paragraph))
    }
  }
}

extension Segmenter {
  /// Opens a file to cut it piece by piece; `-` is standard input.
  ///
  /// UTF-8 and, with a byte order mark, UTF-16 are read.
  public func reader(path: String) throws(SegmentationError) -> SegmentReader {
    try SegmentReader(path: path, segmenter: self)
  }
}
