internal import Bitext
internal import GRDB

extension MemoryStore {
  /// How many units and concepts of another memory are not here yet, and how many are.
  ///
  /// - Parameter progress: called now and then with the number of units looked at, and of all.
  public func comparison(
    with other: MemoryStore,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(MemoryError) -> ImportCounts {
    try read { database in
      let known = try Languages(database)
      var counts = ImportCounts()
      try other.read { source in
        let theirs = try Languages(source)
        var listed = try ExactList(database)
        try listed.expectMany(in: database)
        try VariantScan(source).forEach(progress: progress) { _, variants in
          let here = try variants.compactMap { variant -> StoredVariant? in
            guard let number = known.number(of: try theirs.tag(variant.language)) else {
              return nil
            }
            return StoredVariant(language: number, text: variant.text, codes: variant.codes)
          }
          let isKnown =
            try here.count == variants.count
            && UnitFinder.unit(with: here, listed, in: database) != nil
          if isKnown { counts.known += 1 } else { counts.added += 1 }
        }
        counts.concepts =
          try source.prepared("SELECT count(*) FROM concept").first { Int($0.integer(0)) } ?? 0
      }
      return counts
    }
  }

  /// Takes over which suggestions another memory has turned down.
  public func mergeRejections(of other: MemoryStore) throws(MemoryError) {
    try change(as: "merge", note: other.path) { database, journal in
      try StoredRejection.take(from: other, into: database, &journal)
    }
  }

  /// Takes in what another memory holds, units and concepts with where they came from and suggestions
  /// that were turned down, in one transaction.
  ///
  /// - Parameters:
  ///   - other: is read, and not changed.
  ///   - progress: called now and then with the number of units taken, and of all.
  @discardableResult
  public func merge(
    _ other: MemoryStore, progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(MemoryError) -> ImportCounts {
    let total = try other.info().units
    var reader = try StoredUnitReader(other, where: nil, givingAll: true)
    let origins = try other.read { database in try Origin.numbered(in: database) }
    return try change(as: "merge", note: other.path) { database, journal in
      try indexing.withIndexWriter { index in
        var work = try MergeWork(database, origins)
        while let stored = try reader.next() {
          try work.store(stored, &journal, &index)
          if work.count.isMultiple(of: 1024) { try progress(work.count, total) }
        }
        try work.finish(&index)
        var editor = try ConceptEditor(database, journal, path: path)
        try work.storeConcepts(of: other, &editor)
        journal = editor.journal
        try StoredRejection.take(from: other, into: database, &journal)
        return work.counts
      }
    }
  }
}
