internal import CLibXML2

/// libxml2's push parser with our callbacks: bytes go in, events come out in a queue.
///
/// Nothing is fetched: there is no entity loader in play, entities are refused, and no tree is
/// built, so that memory is bounded by the pieces that are pushed.
@safe
struct PushParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  let state: UnsafeMutablePointer<ParserState>

  /// Prepares to read a document from its begin.
  init(path: String, limits: XMLLimits) throws(XMLError) {
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: ParserState(path: path, limits: limits))
    var handler = unsafe SAXCallbacks.handler()
    let made = unsafe xmlCreatePushParserCtxt(&handler, state, nil, 0, nil)
    guard let made = unsafe made else {
      unsafe state.pointee.queue.free()
      unsafe state.deinitialize(count: 1)
      unsafe state.deallocate()
      throw .unreadable(path: path, reason: "libxml2 has no memory")
    }
    unsafe context = made
    unsafe state.pointee.context = made
    // Without NOENT an `&amp;` in an attribute comes as `&#38;`. There are no entities that it could
    // expand: the first declaration of one ends the reading.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
    unsafe _ = xmlCtxtUseOptions(made, Int32(bitPattern: options))
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe state.pointee.queue.free()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// The line that the parser has come to, from 1.
  var line: Int { unsafe Int(state.pointee.place.line) }

  /// The column that the parser has come to, from 1.
  var column: Int { unsafe Int(state.pointee.place.column) }

  /// The encoding that the document declares, where it does.
  var encoding: String? {
    unsafe context.pointee.encoding.map { unsafe String(cString: $0) }
  }

  /// Parses the next bytes of the document.
  func push(_ bytes: UnsafeRawBufferPointer) {
    SAXCallbacks.silence()
    let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let count = Int32(truncatingIfNeeded: bytes.count)
    let status = unsafe xmlParseChunk(context, start, count, 0)
    settle(status)
    let limit = unsafe state.pointee.limits.tag
    guard unsafe state.pointee.failure == nil, let input = unsafe context.pointee.input else {
      return
    }
    if unsafe input.pointee.end - input.pointee.cur > limit {
      unsafe state.pointee.fail(
        .tagTooLong(path: state.pointee.path, line: line, column: column, limit: limit))
    }
  }

  /// Tells the parser that the document ends here.
  func finish() {
    guard unsafe state.pointee.failure == nil else { return }
    SAXCallbacks.silence()
    // At the end libxml2 forgets where it was.
    unsafe state.pointee.lastPlace = state.pointee.place
    let status = unsafe xmlParseChunk(context, nil, 0, 1)
    settle(status)
    guard unsafe state.pointee.failure == nil else { return }
    if unsafe state.pointee.depth > 0 || !state.pointee.hasRoot {
      unsafe state.pointee.fail(
        .truncated(path: state.pointee.path, line: line, column: column))
    }
  }

  /// Makes sure that no failure of the parser goes unnoticed, whatever callback it forgot.
  private func settle(_ status: Int32) {
    guard unsafe state.pointee.failure == nil, unsafe status != 0 || context.pointee.wellFormed == 0
    else { return }
    // Undeclared prefixes of names are tolerated: the names are kept as written.
    if unsafe context.pointee.wellFormed != 0, status >= 200, status < 300 { return }
    let path = unsafe state.pointee.path
    let isEncoding = [
      XML_ERR_INVALID_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue, XML_IO_ENCODER.rawValue,
    ].contains(UInt32(bitPattern: status))
    unsafe state.pointee.fail(
      isEncoding
        ? .notInEncoding(
          path: path, line: line, column: column, encoding: "text in its declared encoding")
        : .malformed(
          path: path, line: line, column: column,
          reason: "libxml2 stops here with error \(status)."))
  }
}
