import Pont

/// Tells what a command has changed in a memory, and how to take it back.
struct ChangeReport {
  let format: OutputFormat

  /// Writes how many units were changed; where none was, nothing was found.
  ///
  /// - Parameter deed: what was done to them: *deleted*.
  func write(_ deed: String, _ count: Int, in store: MemoryStore) throws {
    let operation = count > 0 ? try store.operations(limit: 1).first?.number : nil
    switch format {
    case .json: try JSONLine.write(Record(changed: count, operation: operation))
    case .text:
      let way = operation.map { "; 'pont memory undo \($0)' takes it back" } ?? ""
      StandardError.line("\(store.path): \(counted(count, "unit")) \(deed)\(way)")
    }
    if count == 0 { throw ExitStatus.foundNothing }
  }

  /// Writes how many units would be changed.
  func preview(_ deed: String, _ count: Int) throws {
    if format == .text {
      StandardError.line(
        count == 0
          ? "nothing to do" : "\(counted(count, "unit")) would be \(deed); --apply does it.")
    }
    if count == 0 { throw ExitStatus.foundNothing }
  }

  /// The JSON form of a change.
  private struct Record: Encodable {
    let changed: Int
    let operation: Int64?
  }
}
