internal import XML

extension SRXDocument {
  /// Reads an SRX file; those of version 1 are read too.
  public init(path: String) throws(SegmentationError) {
    do {
      self = try Self.read(XMLReader(path: path), path)
    } catch let error as SegmentationError {
      throw error
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
  }

  /// Reads an SRX file from memory.
  ///
  /// - Parameter path: names the file in errors and explanations.
  public init(text: String, path: String) throws(SegmentationError) {
    do {
      self = try Self.read(XMLReader(bytes: Array(text.utf8), name: path), path)
    } catch let error as SegmentationError {
      throw error
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
  }

  private static func read(
    _ reader: consuming XMLReader, _ path: String
  ) throws -> SRXDocument {
    var builder = SRXBuilder(path: path)
    while let event = try reader.next() {
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
