public import Bitext
internal import Interchange

/// A concept as the text of a record that a person can edit: `nl_acronym: NAVO`, a field a line.
public enum ConceptRecord {
  /// The record of a concept, in one order.
  ///
  /// - Throws: never for a concept of a memory.
  public static func text(of concept: Concept) throws -> String {
    var writer = RecordWriter()
    try writer.write(concept)
    let lines = String(decoding: writer.written(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    // What stands before the first record describes the file.
    let body = lines.drop { !$0.isEmpty }.drop(while: \.isEmpty)
    return body.joined(separator: "\n")
  }

  /// The concept that a record says.
  ///
  /// - Parameters:
  ///   - name: what messages call the text.
  ///   - old: the concept before it was edited; what a record has no place for, such as notes of
  ///     single terms, is taken over where its term is still there.
  /// - Throws: `InterchangeError` for a line that cannot be read, `PontError.badRecord` for a field
  ///   that is unknown, a record without terms, or several records.
  public static func concept(
    from text: String, named name: String, replacing old: Concept? = nil
  ) throws -> Concept {
    var reader = RecordReader(text: text, name: name)
    guard var concept = try reader.next(), !concept.terms.isEmpty else {
      throw PontError.badRecord(name: name, reason: "it has no term, such as 'nl: Navo'")
    }
    if try reader.next() != nil {
      throw PontError.badRecord(
        name: name, reason: "it has two records; an empty line divides them")
    }
    let known = Set(old.map { $0.annotations.compactMap(\.propertyName) } ?? [])
    for case .property(let field, _, _) in concept.annotations where !known.contains(field) {
      throw PontError.badRecord(
        name: name,
        reason: "'\(field)' is no field. Write id, kind, subject, definition, source, note, or a "
          + "language with a part or status, such as nl, nl_acronym or en_forbidden")
    }
    if let old { concept.inherit(from: old) }
    return concept
  }

  /// A concept from fields as they are given on a command line: `nl=Navo`, `kind=institution`.
  ///
  /// - Throws: as `concept(from:named:replacing:)`, and for what is no field with a value.
  public static func concept(fields: [String]) throws -> Concept {
    let lines = try fields.map { field in
      let (name, value) = try parts(of: field)
      return line(name, value)
    }
    return try concept(from: lines.joined(separator: "\n") + "\n", named: "the fields given")
  }

  /// A concept with some fields set anew: all values of a field give way to those given; an empty
  /// one takes the field out.
  public static func setting(_ fields: [String], in concept: Concept) throws -> Concept {
    var lines: [String] = []
    for line in try text(of: concept).split(separator: "\n") {
      // A line with a plus goes on with the field before it.
      if line.hasPrefix("+"), let last = lines.popLast() {
        lines.append(last + "\n" + line)
      } else {
        lines.append(String(line))
      }
    }
    var places: [String: Int] = [:]
    for field in fields {
      let (name, value) = try parts(of: field)
      if places[name] == nil {
        let found = lines.indices.filter { Self.name(ofLine: lines[$0]) == name }
        places[name] = found.first ?? lines.count
        lines = lines.indices.filter { !found.contains($0) }.map { lines[$0] }
      }
      guard !value.isEmpty, let place = places[name] else { continue }
      let target = min(place, lines.count)
      lines.insert(line(name, value), at: target)
      for (other, index) in places where index >= target { places[other] = index + 1 }
    }
    return try Self.concept(
      from: lines.joined(separator: "\n") + "\n", named: "the fields given", replacing: concept)
  }

  private static func parts(of field: String) throws -> (name: String, value: String) {
    guard let sign = field.firstIndex(of: "="), sign > field.startIndex else {
      throw PontError.badRecord(
        name: "'\(field)'", reason: "it is no field. Write a name and a value, such as nl=Navo")
    }
    let name = field[..<sign].map { $0 == "-" ? "_" : String($0) }.joined()
    return (name, String(field[field.index(after: sign)...]))
  }

  private static func line(_ name: String, _ value: String) -> String {
    "\(name): "
      + value.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n+ ")
  }

  private static func name(ofLine line: String) -> String {
    String(line.prefix { $0 != ":" })
  }
}

extension Annotation {
  fileprivate var propertyName: String? {
    if case .property(let name, _, _) = self { name } else { nil }
  }
}

extension Concept {
  /// Takes over what a record has no place for.
  fileprivate mutating func inherit(from old: Concept) {
    attributes = old.attributes
    for annotation in old.annotations {
      if case .foreign = annotation { annotations.append(annotation) }
    }
    for index in terms.indices {
      let same = old.terms.first {
        $0.text == terms[index].text && $0.language == terms[index].language
      }
      guard let same else { continue }
      terms[index].attributes = same.attributes
      terms[index].annotations = same.annotations
    }
  }
}
