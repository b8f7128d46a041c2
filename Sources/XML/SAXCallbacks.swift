internal import CLibXML2

/// The functions that libxml2 calls while it parses (its SAX2 interface).
enum SAXCallbacks {
  /// A handler with all callbacks that are needed, and none that builds a tree or loads a file.
  static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = startElement
    unsafe handler.endElementNs = endElement
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = cdata
    unsafe handler.comment = comment
    unsafe handler.processingInstruction = instruction
    unsafe handler.internalSubset = documentType
    unsafe handler.entityDecl = entityDeclaration
    unsafe handler.reference = reference
    unsafe handler.serror = failure
    return unsafe handler
  }

  /// Keeps libxml2 from printing what its decoders say outside of any parser; it holds for the
  /// thread that calls.
  static func silence() {
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    pont_xml_silence()
  }

  private static let startElement: startElementNsSAX2Func = {
    context, local, prefix, _, namespaceCount, namespaces, attributeCount, defaulted, attributes in
    guard let state = unsafe state(context) else { return }
    unsafe state.pointee.enter()
    let (line, column) = unsafe state.pointee.place
    let name = unsafe state.pointee.queue.names.number(local: local, prefix: prefix)
    unsafe state.pointee.queue.addStart(name: name, line: line, column: column)
    if namespaceCount > 0, let namespaces = unsafe namespaces {
      unsafe addNamespaces(namespaces, count: Int(namespaceCount), to: state)
    }
    guard let attributes = unsafe attributes else { return }
    // Attributes that only a DTD gives come last, and are not the document's own.
    for index in 0..<Int(max(0, attributeCount - defaulted)) {
      let slot = unsafe attributes + index * 5
      let name = unsafe state.pointee.queue.names.number(local: slot[0], prefix: slot[1])
      guard let start = unsafe slot[3], let end = unsafe slot[4] else { continue }
      let value = unsafe UnsafeBufferPointer(start: start, count: max(0, end - start))
      unsafe state.pointee.queue.addAttribute(name: name, value: value)
    }
  }

  private static func addNamespaces(
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int,
    to state: UnsafeMutablePointer<ParserState>
  ) {
    for index in 0..<count {
      let prefix = unsafe namespaces[index * 2]
      let name =
        unsafe prefix == nil
        ? state.pointee.queue.names.numberOfNamespace()
        : state.pointee.queue.names.numberOfNamespace(prefix: prefix)
      unsafe state.pointee.queue.addAttribute(name: name, value: bytes(namespaces[index * 2 + 1]))
    }
  }

  private static let endElement: endElementNsSAX2Func = { context, local, prefix, _ in
    guard let state = unsafe state(context) else { return }
    let (line, column) = unsafe state.pointee.place
    let name = unsafe state.pointee.queue.names.number(local: local, prefix: prefix)
    unsafe state.pointee.queue.addEnd(name: name, line: line, column: column)
    unsafe state.pointee.leave()
  }

  private static let characters: charactersSAXFunc = { context, text, length in
    unsafe state(context)?.pointee.add(
      .text, text: UnsafeBufferPointer(start: text, count: Int(length)))
  }

  private static let cdata: cdataBlockSAXFunc = { context, text, length in
    unsafe state(context)?.pointee.add(
      .cdata, text: UnsafeBufferPointer(start: text, count: Int(length)))
  }

  private static let comment: commentSAXFunc = { context, text in
    unsafe state(context)?.pointee.add(.comment, text: bytes(text))
  }

  private static let instruction: processingInstructionSAXFunc = { context, target, data in
    var text = unsafe target.map { unsafe String(cString: $0) } ?? ""
    if let data = unsafe data { unsafe text += " " + String(cString: data) }
    text.withUTF8 { unsafe state(context)?.pointee.add(.instruction, text: $0) }
  }

  private static let documentType: internalSubsetSAXFunc = { context, name, publicID, systemID in
    var text = unsafe name.map { unsafe String(cString: $0) } ?? ""
    let system = unsafe systemID.map { unsafe quoted(String(cString: $0)) }
    if let publicID = unsafe publicID {
      unsafe text += " PUBLIC \"\(String(cString: publicID))\" \(system ?? "\"\"")"
    } else if let system {
      text += " SYSTEM \(system)"
    }
    text.withUTF8 { unsafe state(context)?.pointee.add(.documentType, text: $0) }
  }

  private static let entityDeclaration: entityDeclSAXFunc = { context, name, _, _, _, _ in
    guard let state = unsafe state(context) else { return }
    let (line, column) = unsafe state.pointee.place
    let name = unsafe name.map { unsafe String(cString: $0) } ?? ""
    unsafe state.pointee.fail(
      .entityDeclared(
        path: state.pointee.path, line: Int(line), column: Int(column), name: name))
  }

  private static let reference: referenceSAXFunc = { context, name in
    guard let state = unsafe state(context) else { return }
    let (line, column) = unsafe state.pointee.place
    let name = unsafe name.map { unsafe String(cString: $0) } ?? ""
    unsafe state.pointee.fail(
      .entityUnknown(
        path: state.pointee.path, line: Int(line), column: Int(column), name: name))
  }

  private static let failure: xmlStructuredErrorFunc = { context, error in
    guard let state = unsafe state(context), let error = unsafe error,
      let failure = unsafe ParserFailure.error(
        error.pointee, path: state.pointee.path, place: state.pointee.place,
        isAtByte: state.pointee.isAtByte)
    else { return }
    unsafe state.pointee.fail(failure)
  }

  private static func state(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<ParserState>? {
    unsafe context?.assumingMemoryBound(to: ParserState.self)
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text = unsafe text else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
  }

  private static func quoted(_ identifier: String) -> String {
    identifier.contains("\"") ? "'\(identifier)'" : "\"\(identifier)\""
  }
}
