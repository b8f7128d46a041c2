public import Bitext
public import Interchange
public import Memory

/// What came of exporting a memory.
public struct FileExport: Sendable {
  /// How many units or concepts were written.
  public let count: Int
  /// What the format could not hold.
  public let remarks: [Remark]
}

extension MemoryStore {
  /// Writes what the memory holds to a file, the same each time: units, or concepts where the
  /// format is a glossary's.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard output.
  ///   - kind: the format; `nil` to tell it from the name.
  ///   - languages: only these, in variants and columns; all when empty. Units that have fewer than
  ///     two of them are left out.
  ///   - filter: which units are written; all when `nil`. Concepts are not filtered.
  ///   - progress: called now and then with the number of units written.
  /// - Throws: `PontError` where the file is a memory, `MemoryError` or `InterchangeError`.
  public func export(
    to path: String, kind: FileKind? = nil, languages: [LanguageTag] = [],
    where filter: UnitFilter? = nil, progress: (Int) -> Void = { _ in }
  ) throws -> FileExport {
    if path != "-", (try? FileKind.of(path)) == .memory {
      throw PontError.overwritesMemory(path: path)
    }
    let kind = kind ?? FileKind.named(path)
    if kind?.holdsConcepts == true {
      return try exportConcepts(to: path, kind: kind, languages: languages)
    }
    let header = try exportHeader()
    var known = LanguageOrder(header: header)
    try known.add(info().languages.filter { $0.segments > 0 }.map(\.tag))
    let isOfTwo = kind?.isBilingual == true || kind == .weblate
    var writer = try UnitWriter(
      path: path, kind: kind, header: header,
      languages: isOfTwo
        ? known.ordered(first: languages) : languages.isEmpty ? known.all : languages)
    var reader = try units(where: filter)
    var count = 0
    while let stored = try reader.next() {
      guard let unit = stored.unit.restricted(to: languages) else { continue }
      try writer.write(unit)
      count += 1
      if count.isMultiple(of: 512) { progress(count) }
    }
    try writer.finish()
    return FileExport(count: count, remarks: writer.remarks)
  }

  private func exportConcepts(
    to path: String, kind: FileKind?, languages: [LanguageTag]
  ) throws -> FileExport {
    let concepts = try concepts()
    var known = LanguageOrder(header: Header())
    for stored in concepts { known.add(stored.concept.terms.map(\.language)) }
    var writer = try ConceptWriter(
      path: path, kind: kind, languages: known.ordered(first: languages))
    for stored in concepts { try writer.write(stored.concept) }
    try writer.finish()
    return FileExport(count: concepts.count, remarks: writer.remarks)
  }

  /// The header of the one file that units came from; of several, what all of them noted.
  private func exportHeader() throws -> Header {
    let headers = try origins().map(\.header).filter { $0 != Header() }
    if let only = headers.first, headers.allSatisfy({ $0 == only }) { return only }
    var annotations: [Annotation] = []
    for annotation in headers.flatMap(\.annotations) where !annotations.contains(annotation) {
      annotations.append(annotation)
    }
    return Header(annotations: annotations)
  }
}

extension TranslationUnit {
  /// The unit with the variants of some languages only; `nil` where fewer than two are left. All of
  /// it where no language is named.
  fileprivate func restricted(to languages: [LanguageTag]) -> TranslationUnit? {
    guard !languages.isEmpty else { return self }
    var unit = self
    unit.variants = variants.filter { variant in
      languages.contains { $0.isCompatible(with: variant.language) }
    }
    return Set(unit.variants.map(\.language.language)).count > 1 ? unit : nil
  }
}
