public import Bitext
internal import ICU
internal import Memory

/// Replaces what a pattern finds, in the texts, notes or properties of units.
public struct TextReplacement {
  /// Where is looked.
  public enum Field: Hashable, Sendable {
    /// The texts, in a language or in all.
    case text(LanguageTag?)
    /// The notes.
    case note
    /// The attributes and properties of a name, as a filter knows it.
    case named(String)
  }

  /// How a pattern is read.
  public struct Options: Hashable, Sendable {
    /// Whether it is a regular expression of ICU, and `$1` in the new text stands for its first group.
    public var isExpression = false
    /// Whether case matters.
    public var matchesCase = true
    /// Whether only whole words are found.
    public var findsWords = false

    /// A text that is found just as it is written.
    public init() {}
  }

  /// A text that is changed.
  public struct Change: Hashable, Sendable {
    /// Its language, where it is the text of a variant.
    public let language: LanguageTag?
    /// What it was.
    public let before: String
    /// What it is then.
    public let after: String
    /// The pieces that are replaced, in order: where in `before`, in UTF-8 bytes, and by what.
    public let edits: [TextEdit]
  }

  private let matcher: RegularExpression.Matcher
  private let template: ReplacementTemplate
  private let field: Field

  /// Prepares to replace what a pattern finds by a text.
  ///
  /// - Throws: `PontError.badPattern`.
  public init(
    _ pattern: String, by text: String, in field: Field = .text(nil), _ options: Options = Options()
  ) throws {
    guard !pattern.isEmpty else {
      throw PontError.badPattern(pattern: pattern, reason: "there is nothing to look for.")
    }
    var expression = options.isExpression ? pattern : Self.quoted(pattern)
    if options.findsWords { expression = "(?w)\\b(?:\(expression))\\b" }
    if !options.matchesCase { expression = "(?i)\(expression)" }
    do {
      matcher = try RegularExpression(expression).matcher()
    } catch {
      throw PontError.badPattern(
        pattern: pattern, reason: "this is no regular expression that ICU understands (\(error)).")
    }
    template =
      options.isExpression
      ? try ReplacementTemplate(text, groups: matcher.groupCount) : ReplacementTemplate(plain: text)
    self.field = field
  }

  /// What a unit is after the replacement, with each text that is changed; `nil` where nothing is
  /// found, or where it is the same afterwards.
  ///
  /// - Throws: `PontError.badPattern` where the expression takes too much time or memory.
  public func applied(
    to unit: TranslationUnit
  ) throws -> (unit: TranslationUnit, changes: [Change])? {
    var unit = unit
    var changes: [Change] = []
    switch field {
    case .text(let language):
      for index in unit.variants.indices
      where language?.isCompatible(with: unit.variants[index].language) ?? true {
        let content = unit.variants[index].content
        let tag = unit.variants[index].language
        guard let change = try change(of: content.plainText, in: tag) else { continue }
        unit.variants[index].content = content.replacing(change.edits)
        changes.append(change)
      }
    case .note, .named:
      var (attributes, annotations) = (unit.attributes, unit.annotations)
      try replace(in: &attributes, &annotations, &changes)
      (unit.attributes, unit.annotations) = (attributes, annotations)
      for index in unit.variants.indices {
        var variant = unit.variants[index]
        try replace(in: &variant.attributes, &variant.annotations, &changes)
        unit.variants[index] = variant
      }
    }
    return changes.isEmpty ? nil : (unit, changes)
  }

  private func replace(
    in attributes: inout [Attribute], _ annotations: inout [Annotation], _ changes: inout [Change]
  ) throws {
    for index in attributes.indices where isMeant(attributes[index].name) {
      guard let change = try change(of: attributes[index].value, in: nil) else { continue }
      attributes[index].value = change.after
      changes.append(change)
    }
    for index in annotations.indices {
      switch annotations[index] {
      case .note(let text, let attributes) where field == .note:
        guard let change = try change(of: text, in: nil) else { continue }
        annotations[index] = .note(change.after, attributes: attributes)
        changes.append(change)
      case .property(let name, let value, let attributes) where isMeant(name):
        guard let change = try change(of: value, in: nil) else { continue }
        annotations[index] = .property(name, value: change.after, attributes: attributes)
        changes.append(change)
      default: continue
      }
    }
  }

  private func isMeant(_ name: String) -> Bool {
    if case .named(let wanted) = field { UnitFilter.isSameField(wanted, name) } else { false }
  }

  private func change(of text: String, in language: LanguageTag?) throws -> Change? {
    let edits = try edits(of: text)
    let after = Content(text).replacing(edits).plainText
    return after == text
      ? nil : Change(language: language, before: text, after: after, edits: edits)
  }

  private func edits(of text: String) throws -> [TextEdit] {
    let units = Array(text.utf16)
    let matches: [[Range<Int>?]]
    do { matches = try matcher.matches(in: units) } catch {
      throw PontError.badPattern(
        pattern: String(text.prefix(60)),
        reason: "the expression takes too long on this text (\(error)). Make it simpler.")
    }
    guard !matches.isEmpty else { return [] }
    let places = UTF8Places(of: units)
    return matches.compactMap { groups in
      guard let whole = groups[0] else { return nil }
      return TextEdit(
        range: places[whole.lowerBound]..<places[whole.upperBound],
        text: template.text(of: groups, in: units))
    }
  }

  private static func quoted(_ pattern: String) -> String {
    pattern.map { character in
      character.isLetter || character.isNumber || character.unicodeScalars.first?.isASCII == false
        ? String(character) : "\\\(character)"
    }.joined()
  }
}
