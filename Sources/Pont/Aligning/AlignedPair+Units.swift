internal import Alignment
public import Bitext

extension AlignedPair {
  /// The translation units that the beads make, in order, with their neighbours and provenance.
  ///
  /// - Parameters:
  ///   - confidence: beads below this are left out, as gaps always are.
  ///   - hasPlaces: whether each unit also says which segments and bytes of the files it holds.
  public func units(atLeast confidence: Double = 0, hasPlaces: Bool = false) -> [TranslationUnit] {
    beads(atLeast: confidence).filter { !$0.isGap }.map { unit(of: $0, hasPlaces) }
  }

  private func unit(of bead: Bead, _ hasPlaces: Bool) -> TranslationUnit {
    var properties: [(String, String)] = []
    if let files {
      properties += [("x-source-file", files.source), ("x-target-file", files.target)]
    }
    if hasPlaces {
      properties += Self.places(of: bead.source, in: source, "source")
      properties += Self.places(of: bead.target, in: target, "target")
    }
    properties.append(
      ("x-confidence-permille", String(Int((bead.confidence * 1000).rounded(.down)))))
    return TranslationUnit(
      variants: [
        Self.variant(of: bead.source, in: source, language: from),
        Self.variant(of: bead.target, in: target, language: to),
      ],
      annotations: properties.map { .property($0, value: $1, attributes: []) })
  }

  /// Where a bead stands: its segments, counted from 1, and its bytes in the text as UTF-8.
  private static func places(
    of range: Range<Int>, in segments: [Segment], _ side: String
  ) -> [(String, String)] {
    guard let first = segments[range].first, let last = segments[range].last else { return [] }
    return [
      ("x-\(side)-segments", "\(range.lowerBound + 1)-\(range.upperBound)"),
      ("x-\(side)-utf8", "\(first.range.lowerBound)-\(last.range.upperBound)"),
    ]
  }

  private static func variant(
    of range: Range<Int>, in segments: [Segment], language: LanguageTag
  ) -> Variant {
    Variant(
      language: language,
      content: Content(segments[range].map(\.line).joined(separator: " ")),
      previous: range.lowerBound > 0 ? segments[range.lowerBound - 1].line : nil,
      next: range.upperBound < segments.count ? segments[range.upperBound].line : nil)
  }
}
