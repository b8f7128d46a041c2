internal import ICU

/// Counts the words of segments; it belongs to one thread at a time.
struct VolumeCounter: ~Copyable {
  private var finder: BoundaryFinder

  init() throws(ICUError) {
    finder = try BoundaryFinder(.word, locale: "")
  }

  /// The volume of one segment.
  mutating func volume(of text: String) throws(ICUError) -> Volume {
    var volume = Volume()
    volume.segments = 1
    volume.characters = text.unicodeScalars.count
    var words = 0
    let bytes = Array(text.utf8)
    try finder.forEach(in: bytes.span) { _, status in
      if Word.Kind(ruleStatus: status) != .other { words += 1 }
    }
    volume.words = words
    return volume
  }
}
