/// Why a memory could not do what was asked. Nothing is ever half done: the file is as it was.
public enum MemoryError: Error, Hashable {
  /// There is no file.
  case missing(path: String)
  /// There is a folder where a file is meant.
  case isFolder(path: String)
  /// The file is something else than an SQLite database.
  case notDatabase(path: String)
  /// The file is an SQLite database of another program.
  case notMemory(path: String)
  /// The file was written by a newer Pont.
  case newer(path: String, version: Int, known: Int)
  /// The file was written by an older Pont and cannot be brought up to date, as it may not be written.
  case older(path: String, version: Int)
  /// The file, or its folder, may not be written.
  case readOnly(path: String)
  /// The file cannot be opened; the reason is the system's.
  case cannotOpen(path: String, reason: String)
  /// Another program has kept the file for itself for too long.
  case locked(path: String)
  /// There is no room left on the disk.
  case diskFull(path: String)
  /// The system could not read or write the file.
  case unreadable(path: String, reason: String)
  /// The file is damaged.
  case corrupted(path: String, detail: String)
  /// A unit has more variants than a memory can number.
  case tooManyVariants(path: String, count: Int, limit: Int)
  /// There is no such unit, concept or change.
  case notFound(path: String, what: String)
  /// An operation cannot be undone.
  case cannotUndo(path: String, reason: String)
  /// An import failed, and what it had stored before could not be taken back.
  case notTakenBack(path: String, cause: String, operations: [Int64], reason: String)
  /// A filter cannot be read from a column on, counted in characters from 1.
  case badFilter(filter: String, column: Int, expected: String)
  /// A regular expression cannot be followed.
  case badExpression(reason: String)
  /// SQLite or ICU failed for another reason.
  case failed(path: String, reason: String)
}

extension MemoryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such memory. Import into it to create it."
    case .isFolder(let path):
      "\(path): this is a folder. Name a file, such as \(path)/memory.pont."
    case .notDatabase(let path):
      "\(path): this is no memory, nor any SQLite database. Name another file."
    case .notMemory(let path):
      "\(path): this is an SQLite database of another program. Name another file."
    case .newer(let path, let version, let known):
      "\(path): written by a newer Pont (format \(version); this one knows \(known)). "
        + "Update Pont."
    case .older(let path, let version):
      "\(path): written by an older Pont (format \(version)) and must be brought up to date. "
        + "Make it and its folder writable once, or copy it to where you may write."
    case .readOnly(let path):
      "\(path): the file or its folder may not be written. Change its permissions or copy it."
    case .cannotOpen(let path, let reason):
      "\(path): cannot be opened (\(reason)). Check that the folder exists and may be read."
    case .locked(let path):
      "\(path): another program keeps the memory locked. Wait for it or end it, then try again."
    case .diskFull(let path):
      "\(path): the disk is full. Make room and try again; what was stored before is unharmed."
    case .unreadable(let path, let reason):
      "\(path): the system cannot read or write it (\(reason)). Check the disk, and limits on the "
        + "size of files; what was stored before is unharmed."
    case .corrupted(let path, let detail):
      "\(path): the file is damaged (\(detail)). Restore it from a backup; "
        + "'sqlite3 \(path) .recover' may save what is left."
    case .tooManyVariants(let path, let count, let limit):
      "\(path): a unit has \(count) variants, more than \(limit). Split it."
    case .notFound(let path, let what):
      "\(path): there is no \(what). 'pont memory history' lists operations, 'pont glossary search' "
        + "concepts."
    case .cannotUndo(let path, let reason):
      "\(path): \(reason). 'pont memory history' lists what was done."
    case .notTakenBack(let path, let cause, let operations, let reason):
      "\(cause) What was stored before that could not be taken back"
        + (reason == cause ? "" : " (\(reason))") + " and is still in \(path); "
        + "\(operations.map { "'pont memory undo \($0)'" }.joined(separator: ", ")) takes it out."
    case .badFilter(let filter, let column, let expected):
      "the filter '\(filter)' is not understood at column \(column): \(expected) is expected there."
    case .badExpression(let reason): "the regular expression cannot be followed: \(reason)."
    case .failed(let path, let reason):
      "\(path): \(reason). Run 'pont memory check' on it."
    }
  }
}
