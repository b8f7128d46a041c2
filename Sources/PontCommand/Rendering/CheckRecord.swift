import Pont

/// The JSON form of a finding, which others rely on.
struct CheckRecord: Encodable {
  let kind: String
  let severity: String
  /// The place as one text: *news.tmx:120*.
  let `where`: String
  let message: String
  let evidence: String?
  let memory: String?
  let file: String?
  let line: Int?
  let unit: String
  let from: String
  let to: String?
  let source: String
  let target: String?
  /// The side that the offsets belong to: *target* where it shows there.
  let side: String?
  let text: String?
  let startUTF8: Int?
  let endUTF8: Int?
  let startUTF16: Int?
  let endUTF16: Int?
  let sourceStartUTF8: Int?
  let sourceEndUTF8: Int?

  /// Lays out a finding of a pair.
  init(_ finding: CheckFinding, of pair: CheckedPair) {
    kind = finding.kind.rawValue
    severity = finding.severity.rawValue
    self.where = pair.place.description
    message = finding.message
    evidence = finding.evidence
    memory = pair.place.memory
    file = pair.place.file
    line = pair.place.line
    unit = pair.place.id ?? String(pair.place.number)
    from = pair.source.language.text
    to = pair.target?.language.text
    source = pair.source.content.plainText
    target = pair.target?.content.plainText
    let inTarget = finding.targetRange != nil
    let range = finding.targetRange ?? finding.sourceRange
    let shown = (inTarget ? target : source) ?? ""
    side = range == nil ? nil : inTarget ? "target" : "source"
    let offsets = UTF16Offsets(of: shown)
    startUTF8 = range?.lowerBound
    endUTF8 = range?.upperBound
    startUTF16 = range.map { offsets.offset(ofUTF8: $0.lowerBound) }
    endUTF16 = range.map { offsets.offset(ofUTF8: $0.upperBound) }
    text = range.map { range in
      String(decoding: Array(shown.utf8)[range.clamped(to: 0..<shown.utf8.count)], as: UTF8.self)
    }
    sourceStartUTF8 = finding.sourceRange?.lowerBound
    sourceEndUTF8 = finding.sourceRange?.upperBound
  }
}
