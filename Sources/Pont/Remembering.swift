public import Bitext
public import Interchange
public import Memory

/// What came of importing a file.
public struct FileImport: Sendable {
  /// What is in the memory now.
  public var counts: ImportCounts
  /// What was odd but could be used.
  public var remarks: [Remark]
  /// What could not be read and was left out.
  public var skipped: [Remark]
  /// Whether it was stopped before the end.
  public var isStopped = false
  /// The operation of history, for `MemoryStore.takeBack`; `nil` where nothing had to be changed.
  public var operation: Int64?
}

/// How far an import is.
public struct ImportProgress: Sendable {
  /// How many bytes of the file have been read.
  public let bytesRead: Int
  /// The size of the file in bytes, where it has one.
  public let totalBytes: Int?
  /// How many units or concepts have been read.
  public let count: Int
}

extension MemoryStore {
  /// Adds the units or concepts of a file of any kind that Pont reads.
  ///
  /// Where reading or storing fails, the memory is as it was. Where the options keep going, an error
  /// of the file ends it and is one of what was skipped.
  ///
  /// - Parameters:
  ///   - kind: the format; `nil` to tell it from the content.
  ///   - name: what the memory notes as the origin.
  ///   - replaces: whether units take the place of other translations of the same sources.
  ///   - progress: is told how far it is, and must not change the memory; where it says no, what was
  ///     read is stored, and the import ends. Run again it recognises what is there.
  /// - Throws: `InterchangeError` or `MemoryError`.
  public func importFile(
    at path: String, kind: FileKind? = nil, named name: String,
    options: ReadingOptions = ReadingOptions(), replacing replaces: Bool = false,
    progress: (ImportProgress) -> Bool = { _ in true }
  ) throws -> FileImport {
    let guess = if let kind { (kind: kind, isByLook: false) } else { try FileKind.guess(of: path) }
    let known = guess?.kind
    if known?.holdsConcepts == true {
      return try importConcepts(
        of: path, kind: known, isByLook: guess?.isByLook == true, named: name, options: options)
    }
    return try importUnits(
      of: path, kind: known, named: name, options: options, replacing: replaces, progress: progress)
  }

  /// Adds units that were aligned.
  ///
  /// - Parameter replaces: whether they take the place of other translations of the same sources.
  public func learn(
    _ units: [TranslationUnit], origin: String, replacing replaces: Bool = false
  ) throws -> ImportCounts {
    var rest = units[...]
    return try importUnits(origin: Origin(name: origin), as: "align", replacing: replaces) {
      rest.popFirst()
    }.counts
  }

  private func importUnits(
    of path: String, kind: FileKind?, named name: String, options: ReadingOptions,
    replacing replaces: Bool, progress: (ImportProgress) -> Bool
  ) throws -> FileImport {
    var reader = try UnitReader(path: path, kind: kind, options: options)
    var count = 0
    var end: InterchangeError?
    var goesOn = true
    let origin = Origin(name: name, header: reader.header)
    let outcome = try importUnits(origin: origin, replacing: replaces) {
      if count > 0, count.isMultiple(of: 512) {
        goesOn = progress(
          ImportProgress(
            bytesRead: reader.bytesRead, totalBytes: reader.totalBytes, count: count))
      }
      guard goesOn, let unit = try reader.next(orEnd: &end, options) else { return nil }
      count += 1
      return unit
    }
    return FileImport(
      counts: outcome.counts, remarks: reader.remarks,
      skipped: reader.skipped + Self.skipped(after: end, in: path), isStopped: !goesOn,
      operation: outcome.operation)
  }

  /// - Parameter isByLook: whether the file is taken for a glossary by the look of its cells alone.
  private func importConcepts(
    of path: String, kind: FileKind?, isByLook: Bool, named name: String, options: ReadingOptions
  ) throws -> FileImport {
    var reader = try ConceptReader(path: path, kind: kind, options: options)
    var concepts: [Concept] = []
    var end: InterchangeError?
    while let concept = try reader.next(orEnd: &end, options) { concepts.append(concept) }
    let outcome = try importConcepts(concepts, origin: Origin(name: name))
    var remarks = reader.remarks
    if isByLook {
      let languages = Set(concepts.flatMap { $0.terms.map(\.language) }).sorted()
      let message =
        "is read as a glossary of \(languages.map(\.text).joined(separator: ", ")), for its cells are "
        + "short; with --kind pairTable it is read as sentences and their translations"
      remarks.append(Remark(path: path, message: message))
    }
    return FileImport(
      counts: outcome.counts, remarks: remarks,
      skipped: reader.skipped + Self.skipped(after: end, in: path), operation: outcome.operation)
  }

  private static func skipped(after end: InterchangeError?, in path: String) -> [Remark] {
    end.map { [Remark(path: path, message: "the rest is left out, for \($0)")] } ?? []
  }
}

extension UnitReader {
  /// The next unit; where the options keep going, an error ends the file and is noted.
  fileprivate mutating func next(
    orEnd end: inout InterchangeError?, _ options: ReadingOptions
  ) throws(InterchangeError) -> TranslationUnit? {
    do { return try next() } catch {
      guard options.keepsGoing else { throw error }
      end = error
      return nil
    }
  }
}

extension ConceptReader {
  /// The next concept; where the options keep going, an error ends the file and is noted.
  fileprivate mutating func next(
    orEnd end: inout InterchangeError?, _ options: ReadingOptions
  ) throws(InterchangeError) -> Concept? {
    do { return try next() } catch {
      guard options.keepsGoing else { throw error }
      end = error
      return nil
    }
  }
}
