public import Segmentation

extension SegmentationRules {
  /// Rules out of the user's files, which decide before the shipped ones.
  ///
  /// - Parameters:
  ///   - srx: SRX files.
  ///   - abbreviations: lists of abbreviations.
  ///   - isClassic: whether the SRX files alone decide, as in other tools.
  /// - Throws: `SegmentationError`, or what reading a file throws.
  public init(srx: [String], abbreviations: [String], isClassic: Bool) throws {
    self.init(
      documents: try srx.map { try SRXDocument(path: $0) },
      abbreviations: try abbreviations.map {
        try AbbreviationList(TextFile.text(of: $0), path: $0)
      },
      usesShipped: !isClassic, mode: isClassic ? .classic : .corrective)
  }
}
