public import Archive
public import XML

/// Why a file that others made cannot be read, or one for others cannot be written.
///
/// Lines and columns count from 1; a column is `nil` where the format has none that helps.
public enum InterchangeError: Error, Hashable {
  /// The file cannot be opened, or is XML and broken.
  case xml(XMLError)
  /// The file is packed, and cannot be unpacked.
  case archive(ArchiveError)
  /// The file is packed, and holds no document that is known.
  case noDocument(path: String)
  /// The file cannot be written, for a reason of the system.
  case unwritable(path: String, reason: String)
  /// Bytes that are no UTF-8.
  case notUTF8(path: String, line: Int, column: Int)
  /// A file that its byte order mark calls UTF-16, and that is none from this line on.
  case notUTF16(path: String, line: Int)
  /// The file holds no text.
  case binary(path: String)
  /// The content is of no kind that is known, or not of the kind that was asked for.
  case unknownKind(path: String)
  /// Nothing can be filled into a file of this kind.
  case unfillable(path: String)
  /// The root element is another than the format has.
  case wrongRoot(path: String, line: Int, found: String, expected: String)
  /// An element lacks what it cannot do without.
  case lacking(path: String, line: Int, column: Int? = nil, element: String, what: String)
  /// Something nests or repeats where the format has no place for it.
  case misplaced(path: String, line: Int, column: Int? = nil, element: String)
  /// A value that the format does not know.
  case badValue(
    path: String, line: Int, column: Int? = nil, name: String, value: String, expected: String)
  /// A table whose first line, with these cells, names fewer languages than are needed.
  case noLanguages(path: String, line: Int, cells: [String], needed: Int)
  /// A file of a kind that never says its languages, and nobody else has said them.
  case unsaidLanguages(path: String)
  /// A quoted cell that never ends.
  case openQuote(path: String, line: Int)
  /// A line that is none of the format.
  case badLine(path: String, line: Int, expected: String)
  /// There is more of something than the limit of that name allows.
  case overLimit(path: String, line: Int, column: Int? = nil, name: String, limit: Int)
  /// Two files that belong together have not the same number of lines.
  case unequal(path: String, lines: Int, other: String, otherLines: Int)
}

extension InterchangeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .xml(let error): error.description
    case .archive(let error): error.description
    case .noDocument(let path):
      "\(path): is an archive, and no DOCX or ODT. Unpack it, and name the files in it."
    case .unwritable(let path, let reason):
      "\(path): cannot be written (\(reason)). Check the folder, its rights and the disk."
    case .notUTF8(let path, let line, let column):
      "\(path):\(line):\(column): not UTF-8. Save the file as UTF-8."
    case .binary(let path): "\(path): holds no text. Export it as text, TMX, TBX or XLIFF."
    case .unknownKind(let path):
      "\(path): of no kind that can be used here. Name it after its format, such as .tmx or .tsv, or "
        + "say --kind; two texts are for 'pont align', rules for 'pont segment --rules'."
    case .unfillable(let path):
      "\(path): is of a kind that nothing can be filled into. "
        + "XLIFF, PO, TMX, JSON, tables, plain text and Markdown can be; convert it to one of them."
    case .unsaidLanguages(let path):
      "\(path): does not say its languages. Name them with --from and --to."
    case .unequal(let path, let lines, let other, let otherLines):
      "\(path) has \(lines) lines and \(other) has \(otherLines). "
        + "Line by line they must translate each other."
    default: placed
    }
  }

  /// The first cells of a line, each short enough for a message.
  private static func quoted(_ cells: [String]) -> String {
    cells.prefix(3).map { cell in
      cell.count > 40 ? "'\(cell.prefix(39))…'" : "'\(cell)'"
    }.joined(separator: ", ") + (cells.count > 3 ? " …" : "")
  }

  /// A column behind a line, where it is known.
  private static func place(_ column: Int?) -> String { column.map { ":\($0)" } ?? "" }

  /// The text of those that have a line.
  private var placed: String {
    switch self {
    case .wrongRoot(let path, let line, let found, let expected):
      "\(path):\(line): begins with <\(found)> where <\(expected)> belongs. "
        + "Is it a file of that format?"
    case .lacking(let path, let line, let column, let element, let what):
      "\(path):\(line)\(Self.place(column)): a <\(element)> has no \(what). "
        + "Add it, or read on with --keep-going."
    case .misplaced(let path, let line, let column, let element):
      "\(path):\(line)\(Self.place(column)): <\(element)> does not belong here. Move or remove it."
    case .badValue(let path, let line, let column, let name, let value, let expected):
      "\(path):\(line)\(Self.place(column)): \(name) is '\(value)'. Write \(expected)."
    case .notUTF16(let path, let line):
      "\(path):\(line): half a character of UTF-16. Save the file as UTF-8."
    case .noLanguages(let path, let line, let cells, let needed):
      "\(path):\(line): the first line of a table names its columns after "
        + (needed > 1 ? "two languages" : "languages") + ", and here it reads "
        + Self.quoted(cells) + ". Put a line such as nl<tab>en before it, or name the languages "
        + "with --from and --to."
    case .openQuote(let path, let line):
      "\(path):\(line): a quote that begins here never ends. Close it, or write it twice."
    case .badLine(let path, let line, let expected):
      "\(path):\(line): cannot be read. Write \(expected)."
    case .overLimit(let path, let line, let column, let name, let limit):
      "\(path):\(line)\(Self.place(column)): goes over the limit '\(name)' of \(limit). "
        + "Raise it with --max-\(name) if the file is to be trusted."
    default: ""
    }
  }
}
