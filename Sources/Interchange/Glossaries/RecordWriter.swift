public import Bitext

/// Writes a glossary in the text form of GNU recutils that `Glossaries/README.md` describes.
///
/// The form is canonical: fields in one order, terms as they stand in the concept. What the form
/// has no place for, such as notes of single terms, is left out with a remark.
public struct RecordWriter: ~Copyable {
  private var file: OutputFile?
  private var bytes: [UInt8] = Array("%rec: concept\n%key: id\n%mandatory: kind\n".utf8)
  private var log: RemarkLog

  /// Begins a file, or standard output for `-`.
  public init(path: String) throws(InterchangeError) {
    file = try OutputFile(path: path)
    log = RemarkLog(path: path)
  }

  /// Begins in memory; ``written()`` gives the text.
  public init() {
    file = nil
    log = RemarkLog(path: "")
  }

  /// What could not be written, each sort once.
  public var remarks: [Remark] { log.remarks }

  /// Writes a concept.
  public mutating func write(_ concept: Concept) throws(InterchangeError) {
    bytes.append(0x0A)
    write(concept.id, as: "id")
    write(concept.kind.rawValue, as: "kind")
    write(concept.subject, as: "subject")
    write(concept.definition, as: "definition")
    write(concept.source, as: "source")
    writeTerms(of: concept)
    for annotation in concept.annotations {
      switch annotation {
      case .note(let text, _): write(text, as: "note")
      case .property(let name, let value, _): write(value, as: fieldName(name))
      case .foreign: log.add(line: nil, "elements of other formats cannot be written in records")
      }
    }
    if bytes.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it in its place.
  public mutating func finish() throws(InterchangeError) {
    try flush()
    try file?.finish()
  }

  /// All that was written in memory, in UTF-8.
  public func written() -> [UInt8] { bytes }

  private mutating func writeTerms(of concept: Concept) {
    var met: Set<TermField> = []
    for term in concept.terms {
      var field = TermField(language: term.language, part: term.part, status: nil)
      let isFirst = !term.status.isUnwanted && met.insert(field).inserted
      if term.status != (isFirst ? .preferred : .admitted) { field.status = term.status }
      write(term.text, as: field.name(separator: "_"))
      if !term.annotations.isEmpty {
        log.add(line: nil, "notes of single terms cannot be written in records")
      }
    }
  }

  /// A name that a record can bear, made of any.
  private func fieldName(_ name: String) -> String {
    let safe = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map {
          $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) ? $0 : "_"
        }))
    return safe.first?.isASCIILetter == true ? safe : "x_" + safe
  }

  private mutating func write(_ value: String?, as name: String) {
    guard let value, !value.isEmpty else { return }
    bytes += Array(name.utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(0x20)
    for byte in value.utf8 {
      bytes.append(byte)
      if byte == 0x0A {
        bytes.append(UInt8(ascii: "+"))
        bytes.append(0x20)
      }
    }
    bytes.append(0x0A)
  }

  private mutating func flush() throws(InterchangeError) {
    guard file != nil else { return }
    try file?.write(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }
}
