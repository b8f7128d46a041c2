import Pont

/// Prints what was done to a memory.
struct HistoryPrinter {
  let format: OutputFormat

  /// Writes an operation as a line.
  func write(_ operation: MemoryOperation) throws {
    switch format {
    case .json: try JSONLine.write(OperationRecord(operation))
    case .text:
      let style = Style.output
      var line =
        "\(operation.number)  \(Timestamp.text(of: operation.time))  \(style(.bold, operation.name))"
      if let undoes = operation.undoes { line += " \(undoes)" }
      if let note = operation.note { line += "  \(note)" }
      if let by = operation.undoneBy { line += style(.dim, "  undone by \(by)") }
      if operation.isForgotten { line += style(.dim, "  forgotten") }
      StandardOutput.line(line)
    }
  }

  /// Writes what an operation did to a thing.
  func write(_ change: RecordedChange) throws {
    switch format {
    case .json: try JSONLine.write(ChangeRecord(change))
    case .text:
      let numbers =
        change.numbers.count == 1
        ? "\(change.numbers.lowerBound)"
        : "\(change.numbers.lowerBound)–\(change.numbers.upperBound)"
      let deed = change.before == nil ? "added" : change.after == nil ? "deleted" : "changed"
      StandardOutput.line("  \(change.thing.rawValue) \(numbers) \(deed)")
      writeTexts(change)
    }
  }

  private func writeTexts(_ change: RecordedChange) {
    let style = Style.output
    let (before, after) = (change.before ?? [], change.after ?? [])
    for text in before where !after.contains(text) {
      StandardOutput.line("    " + style(.red, "- \(text.language)  \(text.text)"))
    }
    for text in after {
      StandardOutput.line(
        before.contains(text)
          ? "      \(text.language)  \(text.text)"
          : "    " + style(.green, "+ \(text.language)  \(text.text)"))
    }
    for field in change.fields {
      StandardOutput.line(
        "    \(field.name): \(style(.red, field.before ?? "–")) → "
          + style(.green, field.after ?? "–"))
    }
  }

  /// The JSON form of an operation, which others rely on.
  private struct OperationRecord: Encodable {
    let operation: Int64
    let time: String
    let name: String
    let note: String?
    let undoes: Int64?
    let undoneBy: Int64?
    let isForgotten: Bool

    init(_ operation: MemoryOperation) {
      self.operation = operation.number
      time = Timestamp.text(of: operation.time)
      name = operation.name
      note = operation.note
      undoes = operation.undoes
      undoneBy = operation.undoneBy
      isForgotten = operation.isForgotten
    }
  }

  /// The JSON form of a change.
  private struct ChangeRecord: Encodable {
    struct Field: Encodable {
      let name: String
      let before: String?
      let after: String?
    }

    let thing: String
    let first: Int64
    let last: Int64
    let before: [LanguageTextRecord]?
    let after: [LanguageTextRecord]?
    let fields: [Field]
    let now: [LanguageTextRecord]?

    init(_ change: RecordedChange) {
      thing = change.thing.rawValue
      first = change.numbers.lowerBound
      last = change.numbers.upperBound
      before = change.before?.map(LanguageTextRecord.init)
      after = change.after?.map(LanguageTextRecord.init)
      fields = change.fields.map { Field(name: $0.name, before: $0.before, after: $0.after) }
      now = change.now?.map(LanguageTextRecord.init)
    }
  }
}
