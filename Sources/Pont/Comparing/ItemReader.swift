internal import Bitext
internal import Interchange
internal import Memory

/// Reads what a memory or an exchange file holds, one item at a time: units, then concepts.
final class ItemReader {
  private var units: UnitReader?
  private var concepts: ConceptReader?
  private var stored: StoredUnitReader?
  private var storedConcepts: ArraySlice<StoredConcept> = []
  private var origins: [String: Origin] = [:]
  /// What the file says about itself.
  let header: Header
  /// What it is.
  let kind: FileKind?
  /// Where the last item came from, in a memory that has noted it.
  private(set) var origin: Origin?

  /// Opens a file that can be read twice; `/dev/null` holds nothing.
  init(_ path: String, options: ReadingOptions) throws {
    guard path != "/dev/null" else {
      (header, kind) = (Header(), nil)
      return
    }
    let found = try FileKind.of(path)
    kind = found
    if found == .memory {
      let memory = try MemoryStore(path: path, mode: .readOnly)
      header = Header()
      stored = try memory.units()
      storedConcepts = try memory.concepts()[...]
      origins = Dictionary(try memory.origins().map { ($0.name, $0) }) { first, _ in first }
    } else if found?.holdsConcepts == true {
      header = Header()
      concepts = try ConceptReader(path: path, kind: found, options: options)
    } else {
      var opened = Optional(try UnitReader(path: path, kind: found, options: options))
      header = opened?.header ?? Header()
      units = opened.take()
    }
  }

  /// The next item, or `nil` at the end.
  func next() throws -> BitextItem? {
    if let unit = try units?.next() { return .unit(unit) }
    if let unit = try stored?.next() {
      origin = unit.origin.flatMap { origins[$0] }
      return .unit(unit.unit)
    }
    if let concept = try concepts?.next() { return .concept(concept) }
    return storedConcepts.popFirst().map { concept in
      origin = concept.origin.flatMap { origins[$0] }
      return .concept(concept.concept)
    }
  }

  /// The facts of all items of a file, in order.
  static func facts(
    of path: String, source: LanguageTag?, ignoresDetails: Bool, options: ReadingOptions
  ) throws -> [ItemFacts] {
    let reader = try ItemReader(path, options: options)
    var facts: [ItemFacts] = []
    while let item = try reader.next() {
      facts.append(ItemFacts(item, source: source, ignoresDetails: ignoresDetails))
    }
    return facts
  }

  /// The items of a file at some places.
  static func items(
    of path: String, at places: Set<Int>, options: ReadingOptions
  ) throws -> [Int: BitextItem] {
    guard let last = places.max() else { return [:] }
    let reader = try ItemReader(path, options: options)
    var items: [Int: BitextItem] = [:]
    var place = 0
    while place <= last, let item = try reader.next() {
      if places.contains(place) { items[place] = item }
      place += 1
    }
    return items
  }

  /// The language of the sources, where a header names it.
  static func sourceLanguage(of paths: [String], options: ReadingOptions) throws -> LanguageTag? {
    for path in paths {
      let header = try ItemReader(path, options: options).header
      if let named = header.attributes.value(named: "srclang").flatMap({ LanguageTag($0) }) {
        return named
      }
    }
    return nil
  }
}
