public import Bitext

/// Takes the concepts out of records that are known to be well formed, with the terms of some
/// languages only, and where asked those alone that a text may name: a small part of the work of
/// `RecordReader`, for glossaries that a program brings along.
///
/// Common nouns, `other`, are all kept, with their terms in every language, since recognition makes
/// forms of them and looks at the other languages for it. Definitions, subjects, sources and notes
/// are left out; lines that are no fields are passed over.
public struct RecordSelection {
  /// What the name of a field says.
  private enum Field {
    case id
    case kind
    case term(TermField, number: Int)
    case unused
  }

  private let languages: [LanguageTag]
  private let source: LanguageTag?
  private let beginnings: WordBeginnings?
  private var fields: [String: Field] = [:]
  /// The lines of the record that is being read: what they are, and where their values stand.
  private var lines: [(field: Field, value: Range<Int>)] = []
  private var terms: [Term] = []
  /// The numbers of the fields that the record has had.
  private var met: [Int] = []
  /// The concepts so far, in the order of their records.
  public private(set) var concepts: [Concept] = []

  /// Prepares to take concepts.
  ///
  /// - Parameters:
  ///   - languages: what is wanted of names, first the language of the text.
  ///   - beginnings: where given, how words of the text begin; names that none of them begins are
  ///     left out.
  public init(languages: [LanguageTag], beginnings: WordBeginnings? = nil) {
    self.languages = languages
    source = languages.first
    self.beginnings = beginnings
  }

  /// Adds the concepts of a file.
  @unsafe public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, unsafe bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if end == start { unsafe finish(bytes) } else { unsafe add(start..<end, of: bytes) }
      start = end + 1
    }
    unsafe finish(bytes)
  }

  /// Notes a line.
  private mutating func add(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    let first = unsafe bytes[line.lowerBound]
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "%") { return }
    var colon = line.lowerBound
    while colon < line.upperBound, unsafe bytes[colon] != UInt8(ascii: ":") { colon += 1 }
    guard colon + 2 < line.upperBound else { return }
    let name = unsafe String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self)
    let field = field(name)
    if case .unused = field { return }
    lines.append((field, colon + 2..<line.upperBound))
  }

  /// Makes a concept of the lines of a record, if it is wanted.
  private mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) {
    defer {
      lines.removeAll(keepingCapacity: true)
      terms.removeAll(keepingCapacity: true)
      met.removeAll(keepingCapacity: true)
    }
    guard !lines.isEmpty else { return }
    var concept = Concept(kind: .other, terms: [])
    for (field, value) in lines {
      if case .kind = field {
        concept.kind =
          unsafe Concept.Kind(rawValue: String(decoding: bytes[value], as: UTF8.self)) ?? .other
      }
    }
    guard unsafe concept.kind == .other || mayStand(in: bytes) else { return }
    for (field, value) in lines {
      switch field {
      case .id: concept.id = unsafe String(decoding: bytes[value], as: UTF8.self)
      case .term(let term, let number) where concept.kind == .other || isWanted(term.language):
        add(unsafe String(decoding: bytes[value], as: UTF8.self), term, number)
      default: continue
      }
    }
    concept.terms = terms.map(\.self)
    concepts.append(concept)
  }

  /// Whether a term of the record in the language of the text may stand in it.
  private func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let beginnings, let source else { return true }
    return lines.contains { field, value in
      guard case .term(let term, _) = field, term.language.isCompatible(with: source) else {
        return false
      }
      return unsafe beginnings.mayHold(UnsafeBufferPointer(rebasing: bytes[value]))
    }
  }

  private mutating func add(_ text: String, _ field: TermField, _ number: Int) {
    let term = field.term(text) {
      if met.contains(number) { return false }
      met.append(number)
      return true
    }
    terms.append(term)
  }

  private func isWanted(_ language: LanguageTag) -> Bool {
    languages.contains { $0.isCompatible(with: language) }
  }

  private mutating func field(_ name: String) -> Field {
    if let known = fields[name] { return known }
    let field: Field
    switch ConceptField(rawValue: name) {
    case .id: field = .id
    case .kind: field = .kind
    case .some: field = .unused
    case nil: field = TermField(name).map { .term($0, number: number(of: $0)) } ?? .unused
    }
    fields[name] = field
    return field
  }

  /// A number that the fields of a language and part share, whatever their status.
  private func number(of field: TermField) -> Int {
    for case .term(let other, let number) in fields.values
    where other.language == field.language && other.part == field.part { return number }
    return fields.count
  }
}
