internal import Archive
internal import XML

/// What a file is, told from what is in it.
public enum FileKind: String, CaseIterable, Sendable {
  /// A translation memory in TMX.
  case tmx
  /// A file to be translated, or translated, in XLIFF 1.2 or 2.x.
  case xliff
  /// A file in XLIFF 1.2, as it is written; `xliff` reads it too, and writes 2.0.
  case xliff12 = "xliff1.2"
  /// A glossary in TBX.
  case tbx
  /// A glossary in TBX of 2008, as it is written; `tbx` reads it too, and writes that of 2019.
  case tbx2
  /// A glossary in TBX of 2019 with an element a category (DCT), as it is written.
  case tbxDCT = "tbx-dct"
  /// Segmentation rules in SRX.
  case srx
  /// Messages of a program in gettext's PO.
  case po
  /// A glossary in the text form of GNU recutils.
  case record
  /// A table of terms.
  case glossaryTable
  /// A glossary in UTX, as it is written; it is read as a table.
  case utx
  /// A table of sentences and their translations.
  case pairTable
  /// Sentences and their translations as JSON, an object a line.
  case jsonLines
  /// A memory of Weblate, as an array of JSON objects.
  case weblate
  /// Two texts that translate each other line by line, named by the begin of their names.
  case moses
  /// Sentences, translations and a quality between tabs, as hunalign aligns them.
  case ladder
  /// A text memory of Wordfast Classic.
  case wordfast
  /// A memory of Pont, or another SQLite file.
  case memory
  /// A web page.
  case html
  /// A document of Word's kind, DOCX.
  case docx
  /// A document of LibreOffice's kind, ODT.
  case odt
  /// A text in Markdown; told by its name.
  case markdown
  /// The subtitles of a film, as SubRip or WebVTT.
  case captions
  /// A packed folder that is no document.
  case archive
  /// Text of no other kind.
  case text

  /// Whether units can be read from it.
  public var holdsUnits: Bool {
    isBilingual || [.tmx, .pairTable, .jsonLines, .weblate].contains(self)
  }

  /// Whether it is a document whose text has to be taken out.
  public var isDocument: Bool { [.html, .docx, .odt, .markdown, .captions].contains(self) }

  /// Whether concepts can be read from it.
  public var holdsConcepts: Bool {
    [.tbx, .tbx2, .tbxDCT, .record, .glossaryTable, .utx].contains(self)
  }

  /// Whether all units in it have one source and one target language.
  public var isBilingual: Bool {
    [.xliff, .xliff12, .po, .moses, .ladder, .wordfast].contains(self)
  }

  /// What a file is; its name is asked only where its content leaves it open.
  ///
  /// The first 64 KiB are looked at. Standard input, `-`, and pipes cannot be looked at twice and
  /// have to be named a kind by their reader; they are `nil` here.
  public static func of(_ path: String) throws(InterchangeError) -> FileKind? {
    try guess(of: path)?.kind
  }

  /// What a file is, as ``of(_:)`` says, and whether a table is taken for a glossary by nothing but its
  /// short cells, so that it may as well be one of sentences.
  public static func guess(
    of path: String
  ) throws(InterchangeError) -> (kind: FileKind, isByLook: Bool)? {
    if path == "-" { return nil }
    let begin: [UInt8]
    do {
      guard let bytes = try firstBytes(of: path) else { return nil }
      begin = bytes
    } catch {
      throw .xml(error)
    }
    if let kind = packedKind(of: begin) {
      guard kind == .archive else { return (kind, false) }
      // One that is broken is found out by who opens it.
      do { return (packedKind(try Archive(path: path)), false) } catch { return (.archive, false) }
    }
    guard let text = text(of: begin) else { return nil }
    let kind = kind(ofText: text, name: path)
    return (kind, kind == .glossaryTable && isKnownByLook(text))
  }

  /// What a file is that is in memory whole; `nil` where it is no text and nothing known.
  static func kind(ofWhole bytes: [UInt8], name: String) -> FileKind? {
    let kind = kind(of: Array(bytes.prefix(1 << 16)), name: name)
    guard kind == .archive else { return kind }
    do { return packedKind(try Archive(bytes: bytes, name: name)) } catch { return .archive }
  }

  /// What an archive is, by the files that make a document of it.
  private static func packedKind(_ archive: borrowing Archive) -> FileKind {
    if let type = try? archive.contents(of: "mimetype") {
      let text = String(decoding: type, as: UTF8.self)
      if text.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
    }
    let isWord =
      archive.contains("[Content_Types].xml")
      && archive.names.contains {
        $0.hasPrefix("word/")
      }
    return isWord ? .docx : .archive
  }

  /// What a file is that begins with these bytes; `nil` where it is no text and nothing known.
  static func kind(of bytes: [UInt8], name: String) -> FileKind? {
    packedKind(of: bytes) ?? text(of: bytes).map { kind(ofText: $0, name: name) }
  }

  /// What a file is that begins with these bytes and is no text; `nil` where nothing known.
  private static func packedKind(of bytes: [UInt8]) -> FileKind? {
    if bytes.starts(with: Array("SQLite format 3".utf8)) { return .memory }
    return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? .archive : nil
  }

  /// The begin of a text; `nil` where the bytes are none.
  private static func text(of bytes: [UInt8]) -> String? {
    var decoder = TextDecoder()
    var text: [UInt8] = []
    unsafe bytes.withUnsafeBytes { unsafe decoder.decode($0, into: &text) }
    decoder.finish(into: &text)
    // UTF-16 without a mark is read by its declaration.
    let looksLikeXML = text.starts(with: [0x3C, 0]) || text.starts(with: [0, 0x3C])
    if looksLikeXML { text.removeAll { $0 == 0 } }
    if text.contains(0) {
      // Markup with a stray NUL is refused, or mended, by who reads markup.
      guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
      text.removeAll { $0 == 0 }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What a name says by its end.
  public static func named(_ name: String) -> FileKind? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "tmx": return .tmx
    case "xlf", "xliff", "sdlxliff", "mxliff", "mqxliff", "txlf": return .xliff
    case "tbx": return .tbx
    case "srx": return .srx
    case "po", "pot": return .po
    case "rec": return .record
    case "tsv", "tab", "csv", "utf8": return .glossaryTable
    case "utx": return .utx
    case "json": return .weblate
    case "ladder": return .ladder
    case "jsonl", "ndjson": return .jsonLines
    case "pont", "sqlite": return .memory
    case "html", "htm", "xhtml": return .html
    case "docx", "docm", "dotx": return .docx
    case "odt", "ott": return .odt
    case "zip": return .archive
    case "md", "markdown", "mkd": return .markdown
    case "srt", "vtt": return .captions
    case "txt": return .text
    default: return nil
    }
  }

  /// The begin of a file; `nil` where it cannot be read again from there.
  private static func firstBytes(of path: String) throws(XMLError) -> [UInt8]? {
    if InputFile.givesBytesOnce(path) { return nil }
    var file = try InputFile(path: path)
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe chunk.deallocate() }
    while bytes.count < 1 << 16 {
      let count = try unsafe file.read(into: chunk)
      if count == 0 { break }
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
    }
    return bytes
  }
}
