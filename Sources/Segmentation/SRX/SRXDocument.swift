public import Bitext
internal import ICU

/// Segmentation rules as an SRX 2.0 file holds them (LISA OSCAR, 7 April 2008).
public struct SRXDocument: Hashable, Sendable {
  /// Where an inline code stands when the text is cut beside it (`formathandle`).
  public struct FormatHandle: Hashable, Sendable {
    /// Whether opening codes stay in the segment before the cut.
    public var includesStart = false
    /// Whether closing codes stay in the segment before the cut.
    public var includesEnd = true
    /// Whether codes without a partner stay in the segment before the cut.
    public var includesIsolated = false

    /// Makes what SRX supposes where a file says nothing.
    public init() {}
  }

  /// The file, as the user or Pont names it.
  public var path: String
  /// Whether text inside text, such as footnotes, is cut too.
  public var segmentsSubflows = true
  /// Whether all lists that fit a language apply, in the order of the maps, or only the first.
  public var cascades = false
  /// Where inline codes go.
  public var formatHandle = FormatHandle()
  /// The lists of rules.
  public var languageRules: [SRXLanguageRule] = []
  /// Which list is for which language, in the order in which they are asked.
  public var languageMaps: [SRXLanguageMap] = []

  /// Makes a file without rules.
  public init(named path: String) {
    self.path = path
  }

  /// The rules for a language, in the order in which they decide.
  ///
  /// - Throws: `SegmentationError` where a map's pattern is no regular expression or names a list
  ///   that is not there.
  public func rules(for language: LanguageTag) throws(SegmentationError) -> [SRXRule] {
    var rules: [SRXRule] = []
    for map in languageMaps where try map.matches(language) {
      guard let list = languageRules.first(where: { $0.name == map.ruleName }) else {
        throw .notSRX(
          path: map.place.path, line: map.place.line,
          reason: "there is no languagerule named '\(map.ruleName)'")
      }
      rules += list.rules
      if !cascades { break }
    }
    return rules
  }
}

extension SRXLanguageMap {
  fileprivate func matches(_ language: LanguageTag) throws(SegmentationError) -> Bool {
    do {
      let expression = try RegularExpression("(?i)(?:\(languagePattern))\\z")
      return try expression.matcher().matches(Array(language.text.utf16), at: 0)
    } catch {
      throw .badPattern(place: place, pattern: languagePattern, reason: "\(error)")
    }
  }
}
