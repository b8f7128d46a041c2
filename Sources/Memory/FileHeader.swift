internal import Foundation

/// What the first hundred bytes of a file say of it (SQLite file format, section 1.3).
///
/// They are looked at before SQLite is, because opening a file may change it.
struct FileHeader {
  /// What kind of file it is.
  enum Kind: Equatable {
    /// Nothing in it yet.
    case empty
    /// Something else than SQLite's.
    case foreign
    /// A database of a program and version.
    case database(applicationID: Int64, version: Int)
  }

  /// What kind of file it is.
  let kind: Kind

  /// Reads a file; `nil` where it cannot be read.
  init?(path: String) {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: 100) else {
      kind = .empty
      return
    }
    let bytes = [UInt8](data)
    if bytes.isEmpty {
      kind = .empty
    } else if bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) {
      kind = .database(
        applicationID: Int64(Self.number(bytes, at: 68)), version: Int(Self.number(bytes, at: 60)))
    } else {
      kind = .foreign
    }
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> UInt32 {
    bytes[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
