public import Memory

extension MemoryStore {
  /// Calls `body` with each unit that a replacement would change; nothing is changed.
  ///
  /// - Throws: `PontError.badPattern` or `MemoryError`.
  public func previewReplacing(
    _ replacement: TextReplacement, where filter: UnitFilter? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in },
    _ body: (ReplacedUnit) throws -> Void
  ) throws {
    try keepingErrors { failure in
      try forEachUnit(where: filter, progress: progress) { found in
        var changes: [TextReplacement.Change] = []
        for way in found.ways {
          let applied = try failure.noting { try replacement.applied(to: way.unit) }
          for change in applied?.changes ?? [] where !changes.contains(change) {
            changes.append(change)
          }
        }
        if !changes.isEmpty { try body(ReplacedUnit(number: found.number, changes: changes)) }
      }
    }
  }

  /// Replaces in one transaction, as one operation; tells how many units were changed.
  ///
  /// - Parameter note: what was replaced by what, as history tells it.
  /// - Throws: `PontError.badPattern` or `MemoryError`; nothing is changed then.
  @discardableResult
  public func replace(
    _ replacement: TextReplacement, note: String? = nil, where filter: UnitFilter? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> Int {
    try keepingErrors { failure in
      try rewriteUnits(as: "replace", note: note, where: filter, progress: progress) { unit in
        try failure.noting { try replacement.applied(to: unit)?.unit }
      }
    }
  }

  /// Gives out an error of a replacement as itself, which a memory would tell as its own.
  private func keepingErrors<Result>(_ body: (inout NotedError) throws -> Result) throws -> Result {
    var failure = NotedError()
    do { return try body(&failure) } catch { throw failure.error ?? error }
  }
}

/// An error on its way through a room that would wrap it.
private struct NotedError {
  private(set) var error: (any Error)?

  mutating func noting<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      self.error = error
      throw error
    }
  }
}
