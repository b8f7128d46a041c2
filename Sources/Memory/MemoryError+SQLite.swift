internal import GRDB
internal import Matching

extension MemoryError {
  /// What an error of a deed on a memory means.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as MemoryError: self = error
    case let error as DatabaseError: self = Self.meaning(of: error, path: path)
    default:
      if let fault = ConcordancePattern.fault(of: error) {
        self = .badExpression(reason: fault)
      } else {
        self = .failed(path: path, reason: "\(error)")
      }
    }
  }

  private static func meaning(of error: DatabaseError, path: String) -> MemoryError {
    let message = error.message ?? "SQLite \(error.resultCode.rawValue)"
    return switch error.resultCode {
    case .SQLITE_NOTADB: .notDatabase(path: path)
    case .SQLITE_CORRUPT: .corrupted(path: path, detail: message)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
    case .SQLITE_IOERR: .unreadable(path: path, reason: message)
    case .SQLITE_FULL: .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
    case .SQLITE_CANTOPEN: .cannotOpen(path: path, reason: message)
    default: .failed(path: path, reason: message)
    }
  }
}
