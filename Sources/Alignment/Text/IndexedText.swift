import Bitext

/// One side of a pair of texts as the search sees it: numbers of stems, lengths, paragraphs.
struct IndexedText: Sendable {
  /// The stems that occur, and how often each does.
  private(set) var vocabulary = Vocabulary()
  private(set) var frequencies: [Int32] = []
  /// The stems of all segments in order; segment `i` owns `starts[i]..<starts[i + 1]`.
  private(set) var tokens: [Int32] = []
  private(set) var starts: [Int] = [0]
  /// `lengths[i]` counts the scalars, white space left out, of the segments before segment `i`.
  private(set) var lengths: [Int] = [0]
  /// `openings[i]` counts the segments before segment `i` that are the first of a paragraph.
  private var openings: [Int32] = [0]
  /// The kinds of the boundaries before each segment.
  private var cues: [UInt8] = []
  /// `takings[i]` counts the segments before segment `i` that are spoken for; empty where none is.
  private var takings: [Int32] = []

  /// The number of segments.
  var count: Int { starts.count - 1 }

  /// Reads segments.
  ///
  /// - Parameter taken: the segments that are spoken for, and that no bead may hold.
  init(_ segments: [Segment], taken: Set<Int> = []) {
    var scanner = WordScanner()
    var paragraph: Int?
    for (index, segment) in segments.enumerated() {
      cues.append(
        index == 0 ? 0 : BoundaryCue.kind(between: segments[index - 1].text, and: segment.text))
      openings.append((openings.last ?? 0) + (segment.paragraph != paragraph ? 1 : 0))
      paragraph = segment.paragraph
      let body = Enumerator.rest(of: segment.text)
      var added = tokens
      tokens = []
      let length = scanner.scan(body) { word, kind in
        added.append(vocabulary.number(of: word, kind))
      }
      tokens = added
      starts.append(tokens.count)
      lengths.append((lengths.last ?? 0) + length)
    }
    frequencies = [Int32](repeating: 0, count: vocabulary.count)
    for token in tokens { frequencies[Int(token)] += 1 }
    guard !taken.isEmpty else { return }
    takings = [0]
    for index in segments.indices {
      takings.append(takings[index] + (taken.contains(index) ? 1 : 0))
    }
  }

  /// Whether any segment is spoken for.
  var hasTaken: Bool { !takings.isEmpty }

  /// Whether one of neighbouring segments is spoken for.
  func holdsTaken(_ segments: Range<Int>) -> Bool {
    hasTaken && takings[segments.upperBound] > takings[segments.lowerBound]
  }

  /// Whether a segment is the first of its paragraph.
  func opensParagraph(_ segment: Int) -> Bool { openings[segment + 1] > openings[segment] }

  /// The kind of the boundary before a segment.
  func cue(_ segment: Int) -> Int { Int(cues[segment]) }

  /// How many of the segments are the first of their paragraph; none where the range is empty.
  func paragraphs(opening segments: Range<Int>) -> Int {
    Int(openings[segments.upperBound] - openings[segments.lowerBound])
  }

  /// The stems of a segment.
  func tokens(of segment: Int) -> ArraySlice<Int32> {
    tokens[starts[segment]..<starts[segment + 1]]
  }

  /// The stems of neighbouring segments.
  func tokens(of segments: Range<Int>) -> ArraySlice<Int32> {
    tokens[starts[segments.lowerBound]..<starts[segments.upperBound]]
  }

  /// The number of scalars, white space left out, of neighbouring segments.
  func length(of segments: Range<Int>) -> Int {
    lengths[segments.upperBound] - lengths[segments.lowerBound]
  }
}
