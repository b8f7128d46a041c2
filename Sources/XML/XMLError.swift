/// Why an XML document cannot be read.
public enum XMLError: Error, Hashable {
  /// There is no such file.
  case missing(path: String)
  /// The path names a folder.
  case folder(path: String)
  /// The system does not let the file be read, for a reason of its own.
  case unreadable(path: String, reason: String)
  /// The file holds nothing.
  case empty(path: String)
  /// The document is not well-formed from this place on.
  case malformed(path: String, line: Int, column: Int, reason: String)
  /// The file ends before its root element does.
  case truncated(path: String, line: Int, column: Int)
  /// Bytes that are no text in the encoding that the document declares, or has by default.
  case notInEncoding(path: String, line: Int, column: Int, encoding: String)
  /// The document declares an entity; that is refused, because entities can hide files and bombs.
  case entityDeclared(path: String, line: Int, column: Int, name: String)
  /// The document refers to an entity other than the five that XML knows.
  case entityUnknown(path: String, line: Int, column: Int, name: String)
  /// Elements nest deeper than the limit.
  case tooDeep(path: String, line: Int, column: Int, limit: Int)
  /// A text is longer than the limit, in bytes.
  case textTooLong(path: String, line: Int, column: Int, limit: Int)
  /// A tag, comment or instruction is longer than the limit, in bytes.
  case tagTooLong(path: String, line: Int, column: Int, limit: Int)
}

extension XMLError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file. Check the name."
    case .folder(let path): "\(path): is a folder. Name a file in it."
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)). Check its rights and the disk."
    case .empty(let path): "\(path): the file is empty. Ask for it again."
    case .malformed(let path, let line, let column, let reason):
      "\(path):\(line):\(column): not well-formed XML: \(reason)"
    case .truncated(let path, let line, let column):
      "\(path):\(line):\(column): the file ends before its last element is closed. "
        + "It was cut off: fetch it again."
    case .notInEncoding(let path, let line, let column, let encoding):
      "\(path):\(line):\(column): these bytes are no \(encoding). "
        + "Name the true encoding in the first line, or save the file as UTF-8."
    case .entityDeclared, .entityUnknown: entityDescription
    case .tooDeep, .textTooLong, .tagTooLong: limitDescription
    }
  }

  private var entityDescription: String {
    switch self {
    case .entityDeclared(let path, let line, let column, let name):
      "\(path):\(line):\(column): declares the entity '\(name)', which is refused. "
        + "Remove the declaration and write the text itself."
    case .entityUnknown(let path, let line, let column, let name):
      "\(path):\(line):\(column): '&\(name);' is no entity of XML. "
        + "Write the character itself; a bare & is written &amp;."
    default: ""
    }
  }

  private var limitDescription: String {
    switch self {
    case .tooDeep(let path, let line, let column, let limit):
      "\(path):\(line):\(column): elements nest deeper than \(limit). "
        + "Raise it with --max-depth if the file is to be trusted."
    case .textTooLong(let path, let line, let column, let limit):
      "\(path):\(line):\(column): a text is longer than \(limit) bytes. "
        + "Raise it with --max-segment if the file is to be trusted."
    case .tagTooLong(let path, let line, let column, let limit):
      "\(path):\(line):\(column): a tag or comment is longer than \(limit) bytes. "
        + "No translation tool writes such; look at the file."
    default: ""
    }
  }
}
