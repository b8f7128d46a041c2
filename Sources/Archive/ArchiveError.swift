/// Why an archive, or a file in it, cannot be read.
public enum ArchiveError: Error, Hashable {
  /// The archive cannot be opened, or is no ZIP archive or a broken one.
  case broken(path: String, reason: String)
  /// The archive holds no such file.
  case missing(path: String, name: String)
  /// A file in the archive needs a password.
  case encrypted(path: String, name: String)
  /// A file in the archive cannot be unpacked: it was cut off or changed.
  case damaged(path: String, name: String, reason: String)
  /// The name of a file leads out of the folder that the archive is.
  case unsafeName(path: String, name: String)
  /// A file is larger, in comparison with how it is packed, than the limit allows.
  case ratio(path: String, name: String, limit: Int)
  /// A file is larger than the limit, in bytes.
  case size(path: String, name: String, limit: Int)
  /// The file is not packed with gzip, is cut off, or is far larger when unpacked.
  case notPacked(path: String)
  /// There are more files than the limit.
  case count(path: String, limit: Int)
}

extension ArchiveError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .broken(let path, let reason):
      "\(path): cannot be opened as a packed document (\(reason)). "
        + "It was cut off or changed: fetch it again."
    case .missing(let path, let name):
      "\(path): holds no '\(name)'. Save the document again as DOCX or ODT."
    case .encrypted(let path, let name):
      "\(path): '\(name)' needs a password. Save the document without one."
    case .damaged(let path, let name, let reason):
      "\(path): '\(name)' cannot be unpacked (\(reason)). Fetch the file again."
    case .unsafeName(let path, let name):
      "\(path): holds a file named '\(name)', which leads out of it. It is refused as hostile."
    case .ratio(let path, let name, let limit):
      "\(path): '\(name)' unpacks to more than \(limit) times its size, as bombs do. "
        + "Raise it with --max-zip-ratio if the file is to be trusted."
    case .size(let path, let name, let limit):
      "\(path): '\(name)' is larger than \(limit) bytes. Divide the document."
    case .notPacked(let path):
      "\(path): cannot be unpacked. Run 'gzip -t \(path)' to see whether it is whole."
    case .count(let path, let limit):
      "\(path): holds more than \(limit) files. No document has so many."
    }
  }
}
