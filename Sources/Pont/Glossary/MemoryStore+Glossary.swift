internal import Bitext
internal import Interchange
public import Memory

extension MemoryStore {
  /// The concepts in the order in which they are asked: those of the glossary that goes first, then
  /// of the next, then of those that were put in no order; within each as they came in.
  public func rankedConcepts() throws(MemoryError) -> [StoredConcept] {
    try rankedGlossaries().flatMap(\.self)
  }

  /// The concepts of each glossary that was put in an order, the one that goes first at the
  /// beginning, and at the end of all that were not.
  func rankedGlossaries() throws(MemoryError) -> [[StoredConcept]] {
    let order = try glossaryOrder()
    let ranks = Dictionary(
      order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
    var glossaries = [[StoredConcept]](repeating: [], count: order.count + 1)
    for stored in try concepts() {
      glossaries[stored.origin.flatMap { ranks[$0] } ?? order.count].append(stored)
    }
    return glossaries
  }

  /// Makes one concept of several; the first keeps its number and its words go first.
  ///
  /// - Returns: the concept as it is now.
  @discardableResult
  public func mergeConcepts(_ numbers: [Int64]) throws -> StoredConcept {
    guard let kept = numbers.first else { throw PontError.nothingToMerge }
    let note = numbers.map(String.init).joined(separator: ", ")
    return try changeConcepts(as: "glossary merge", note: note) { editor in
      guard var concept = try editor.concept(kept)?.concept else {
        throw PontError.noConcept(name: String(kept), path: path)
      }
      for number in numbers.dropFirst() where number != kept {
        guard let other = try editor.concept(number)?.concept else {
          throw PontError.noConcept(name: String(number), path: path)
        }
        concept = concept.merged(with: other)
        try editor.remove(number)
      }
      try editor.replace(kept, with: concept)
      guard let merged = try editor.concept(kept) else {
        throw PontError.noConcept(name: String(kept), path: path)
      }
      return merged
    }
  }

  /// Writes concepts that pass a search to a glossary file, in the order in which they are asked.
  ///
  /// - Throws: `PontError`, `MemoryError` or `InterchangeError`.
  public func exportGlossary(
    to path: String, as format: GlossaryFileFormat? = nil,
    where search: ConceptSearch = ConceptSearch()
  ) throws -> FileExport {
    if path != "-", (try? FileKind.of(path)) == .memory {
      throw PontError.overwritesMemory(path: path)
    }
    let chosen = try rankedConcepts().filter(search.passes)
    let format = format ?? GlossaryFileFormat(named: path)
    let remarks = try format.write(chosen.map(\.concept), to: path)
    return FileExport(count: chosen.count, remarks: remarks)
  }
}
