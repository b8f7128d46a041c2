internal import Bitext
internal import XML

/// What a unit and its variants have that XLIFF has no element for, as names and values in groups: the
/// module Metadata of XLIFF 2, property groups of XLIFF 1.2.
struct XLIFFExtras {
  /// What values are said of.
  enum Level: String, CaseIterable {
    case unit = ""
    case source
    case target
  }

  /// What `file` calls a document that there is none of but in Pont.
  static let original = "pont"

  /// What a group holds.
  enum Sort: String, CaseIterable {
    /// Properties by name.
    case properties = "pont"
    /// Attributes by name.
    case attributes = "pont-attributes"
    /// Elements of other tools as XML text.
    case markup = "pont-markup"
    /// The language, and contents as TMX has them, where XLIFF keeps less.
    case content = "pont-content"
  }

  /// A group of names and values.
  struct Group {
    var level = Level.unit
    var sort = Sort.properties
    var values: [(name: String, value: String)] = []
  }

  private(set) var groups: [Group] = []

  /// Nothing.
  init() {}

  /// What is left of a unit when its texts, notes and state are written.
  ///
  /// - Parameter written: names of properties that have a place of their own.
  init(
    _ unit: TranslationUnit, source: Variant, target: Variant?, in languages: [LanguageTag],
    written: Set<String>
  ) {
    add(unit.attributes, unit.annotations.filter { !$0.isNamed(in: written) }, at: .unit)
    for (level, variant, language) in [
      (Level.source, source, languages[0]), (.target, target, languages[1]),
    ] {
      guard let variant else { continue }
      add(variant.attributes, variant.annotations, at: level)
      for (name, text) in [
        (TMXNames.previous, variant.previous), (TMXNames.next, variant.next),
      ] {
        if let text { add(name, text, as: .properties, at: level) }
      }
      if variant.language != language {
        add("language", variant.language.text, as: .content, at: level)
      }
    }
  }

  private mutating func add(
    _ attributes: [Attribute], _ annotations: [Annotation], at level: Level
  ) {
    for attribute in attributes { add(attribute.name, attribute.value, as: .attributes, at: level) }
    for annotation in annotations {
      switch annotation {
      case .note: continue
      case .property(let name, let value, _): add(name, value, as: .properties, at: level)
      case .foreign(let markup): add("xml", markup, as: .markup, at: level)
      }
    }
  }

  /// Keeps a content as TMX has it, where it would not come back as it is.
  mutating func keep(_ content: Content, unless back: Content, at level: Level) {
    if content != back { add("tmx", content.tmxMarkup, as: .content, at: level) }
  }

  /// Adds a value.
  mutating func add(_ name: String, _ value: String, as sort: Sort, at level: Level) {
    if let index = groups.firstIndex(where: { $0.sort == sort && $0.level == level }) {
      groups[index].values.append((name, value))
    } else {
      groups.append(Group(level: level, sort: sort, values: [(name, value)]))
    }
  }

  /// Gives a unit and its variants, source first, what the groups hold of them.
  func put(into unit: inout TranslationUnit) {
    for group in groups {
      guard group.level != .unit else {
        for (name, value) in group.values { group.sort.put(name, value, into: &unit) }
        continue
      }
      let index = group.level == .source ? 0 : 1
      guard unit.variants.indices.contains(index) else { continue }
      for (name, value) in group.values {
        group.sort.put(name, value, into: &unit.variants[index])
      }
    }
  }
}

extension XLIFFExtras.Sort {
  fileprivate func put(_ name: String, _ value: String, into unit: inout TranslationUnit) {
    switch self {
    case .properties: unit.annotations.append(.property(name, value: value, attributes: []))
    case .attributes: unit.attributes.append(Attribute(name: name, value: value))
    case .markup: unit.annotations.append(.foreign(value))
    case .content: return
    }
  }

  fileprivate func put(_ name: String, _ value: String, into variant: inout Variant) {
    switch (self, name) {
    case (.properties, TMXNames.previous): variant.previous = value
    case (.properties, TMXNames.next): variant.next = value
    case (.properties, _): variant.annotations.append(.property(name, value: value, attributes: []))
    case (.attributes, _): variant.attributes.append(Attribute(name: name, value: value))
    case (.markup, _): variant.annotations.append(.foreign(value))
    case (.content, "language"): variant.language = LanguageTag(value) ?? variant.language
    case (.content, _):
      guard let content = Content(tmxMarkup: value), content.matches(variant.content) else {
        return
      }
      variant.content = content
    }
  }
}

extension Annotation {
  fileprivate func isNamed(in names: Set<String>) -> Bool {
    if case .property(let name, _, _) = self { names.contains(name) } else { false }
  }
}

extension Content {
  /// The content as a TMX has it.
  fileprivate var tmxMarkup: String {
    var writer = XMLWriter()
    writer.start("seg")
    writer.content(self, in: .tmx)
    writer.end()
    return String(decoding: writer.take(), as: UTF8.self)
  }

  /// A content as a TMX has it; `nil` where it is none.
  fileprivate init?(tmxMarkup: String) {
    do {
      let options = ReadingOptions()
      var log = RemarkLog(path: "")
      var xml = try XMLReader.opened(Array(tmxMarkup.utf8), name: "", options)
      while let event = try xml.pull(), event != .start {}
      self = try xml.content(.tmx, limits: options.limits, log: &log)
    } catch {
      return nil
    }
  }

  /// Whether another has the same texts between codes that open, close or stand alone as these do.
  fileprivate func matches(_ other: Content) -> Bool {
    guard runs.count == other.runs.count else { return false }
    return zip(runs, other.runs).allSatisfy { own, other in
      switch (own, other) {
      case (.text(let own), .text(let other)): own == other
      case (.code, .code): true
      default: false
      }
    }
  }
}
