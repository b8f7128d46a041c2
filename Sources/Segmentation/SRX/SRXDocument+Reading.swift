internal import XML

extension SRXDocument {
  /// Reads an SRX file; those of version 1 are read too.
  public init(path: String) throws(SegmentationError) {
    let reader: XMLReader
    do { reader = try XMLReader(path: path) } catch { throw .file(error) }
    self = try Self.read(reader, path)
  }

  /// Reads an SRX file from memory.
  ///
  /// - Parameter path: names the file in errors and explanations.
  public init(text: String, path: String) throws(SegmentationError) {
    let reader: XMLReader
    do { reader = try XMLReader(bytes: Array(text.utf8), name: path) } catch {
      throw .file(error)
    }
    self = try Self.read(reader, path)
  }

  private static func event(_ reader: inout XMLReader) throws(SegmentationError) -> XMLEvent? {
    do { return try reader.next() } catch { throw .file(error) }
  }

  private static func read(
    _ reader: consuming XMLReader, _ path: String
  ) throws(SegmentationError) -> SRXDocument {
    var builder = SRXBuilder(path: path)
    while let event = try event(&reader) {
      switch event {
      case .start:
        let name = reader.name.split(separator: ":").last.map(String.init) ?? ""
        var attributes: [String: String] = [:]
        for index in 0..<reader.attributeCount {
          attributes[reader.attributeName(index)] = reader.attributeValue(index)
        }
        try builder.start(name, attributes, line: reader.line)
      case .text, .cdata: builder.text(reader.text)
      case .end:
        try builder.end(
          reader.name.split(separator: ":").last.map(String.init) ?? "", line: reader.line)
      default: break
      }
    }
    return builder.document
  }
}
