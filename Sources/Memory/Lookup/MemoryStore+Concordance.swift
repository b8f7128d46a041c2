public import Bitext
internal import GRDB
internal import Matching

extension MemoryStore {
  /// The stored segments in which a text stands, whatever its case and accents, in the order in
  /// which the units came in.
  ///
  /// The text may begin and end inside words: *lidstat* finds *Navo-lidstaten*.
  /// - Parameters:
  ///   - language: the language to search in.
  ///   - target: the language in which the translation is wanted; any when `nil`.
  ///   - filter: which units are meant; all when `nil`.
  public func concordance(
    of text: String, in language: LanguageTag, to target: LanguageTag? = nil,
    where filter: UnitFilter? = nil, limit: Int = 50
  ) throws(MemoryError) -> [ConcordanceHit] {
    let wanted = FoldedText(text)
    guard limit > 0, !wanted.bytes.isEmpty else { return [] }
    return try read { database in
      let languages = try Languages(database)
      var page = try filter.map {
        try UnitPage(database, languages, filter: FilterWork($0, database))
      }
      var hits: [ConcordanceHit] = []
      var found: [(variant: Int64, ranges: [Range<Int>])] = []
      for serving in languages.serving(language) {
        var count = 0
        try database.prepared("SELECT id, text FROM variant WHERE language = ? ORDER BY id")
          .forEach(.integer(serving.number)) { row in
            let ranges = FoldedText(row.text(1)).ranges(of: wanted)
            if !ranges.isEmpty,
              try page?.admits(UnitNumber.unit(ofVariant: row.integer(0))) ?? true
            {
              found.append((row.integer(0), ranges))
              count += 1
            }
            return count < limit
          }
      }
      found.sort { $0.variant < $1.variant }
      for (variant, ranges) in found.prefix(limit) {
        hits.append(
          try ConcordanceHit(variant, ranges, to: target, languages: languages, in: database))
      }
      return hits
    }
  }
}

extension ConcordanceHit {
  fileprivate init(
    _ variant: Int64, _ ranges: [Range<Int>], to wanted: LanguageTag?, languages: Languages,
    in database: Database
  ) throws {
    unit = UnitNumber.unit(ofVariant: variant)
    self.ranges = ranges
    let stored = try UnitFinder.variants(of: unit, in: database)
    let position = Int(variant - UnitNumber.variant(unit, 0))
    let variants = try stored.map {
      Variant(language: try languages.tag($0.language), content: $0.content)
    }
    source = variants[position]
    let language = source.language
    target =
      if let wanted {
        TranslationUnit(variants: variants).variant(for: wanted)
      } else {
        variants.first { $0.language.language != language.language }
      }
    origin = try database.prepared(
      "SELECT origin.name FROM unit JOIN origin ON origin.id = unit.origin WHERE unit.id = ?"
    ).first(.integer(unit)) { $0.text(0) }
  }
}
