internal import CLibXML2

/// Reads an HTML document, well-formed or not, by pulling one event at a time.
///
/// libxml2's parser puts in the tags that HTML lets one leave out, so that begins and ends nest.
/// Nothing outside the document is ever fetched; scripts and styles come as text of their elements.
@safe
public struct HTMLReader: ~Copyable {
  private let context: htmlParserCtxtPtr
  private let state: UnsafeMutablePointer<HTMLState>
  private let bytes: [UInt8]
  private var pushed = 0
  private var cursor = 0
  private var isFinished = false
  private static let piece = 1 << 16

  /// Reads a document from memory, under a name for messages.
  /// - Parameter isUTF8: whether the bytes are UTF-8 whatever the document says; otherwise the
  ///   document names its encoding.
  public init(
    bytes: [UInt8], name: String, isUTF8: Bool, limits: XMLLimits = XMLLimits()
  ) throws(XMLError) {
    self.bytes = bytes
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: HTMLState(path: name, limits: limits))
    var handler = unsafe HTMLCallbacks.handler()
    let encoding = isUTF8 ? XML_CHAR_ENCODING_UTF8 : XML_CHAR_ENCODING_NONE
    let made = unsafe htmlCreatePushParserCtxt(&handler, state, nil, 0, nil, encoding)
    guard let made = unsafe made else {
      unsafe state.deinitialize(count: 1)
      unsafe state.deallocate()
      throw .unreadable(path: name, reason: "libxml2 has no memory")
    }
    unsafe context = made
    unsafe state.pointee.context = made
    var options = HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue
    if isUTF8 { options |= HTML_PARSE_IGNORE_ENC.rawValue }
    unsafe _ = htmlCtxtUseOptions(made, Int32(bitPattern: options))
  }

  deinit {
    unsafe htmlFreeParserCtxt(context)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// The document as the user named it.
  public var path: String { unsafe state.pointee.path }

  /// The line that the parser has come to, from 1.
  public var line: Int { unsafe state.pointee.line }

  /// The next event, or `nil` at the end.
  public mutating func next() throws(XMLError) -> HTMLEvent? {
    while unsafe cursor >= state.pointee.events.count {
      if let failure = unsafe state.pointee.failure { throw failure }
      if isFinished { return nil }
      unsafe state.pointee.events.removeAll(keepingCapacity: true)
      cursor = 0
      push()
    }
    cursor += 1
    return unsafe state.pointee.events[cursor - 1]
  }

  private mutating func push() {
    SAXCallbacks.silence()
    let count = min(Self.piece, bytes.count - pushed)
    if count > 0 {
      let from = pushed
      let context = unsafe context
      unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe buffer.baseAddress.map { unsafe $0 + from }
        let start = unsafe rest?.assumingMemoryBound(to: CChar.self)
        unsafe _ = htmlParseChunk(context, start, Int32(count), 0)
      }
      pushed += count
    }
    unsafe state.pointee.checkWaiting()
    guard pushed == bytes.count, unsafe state.pointee.failure == nil else { return }
    unsafe _ = htmlParseChunk(context, nil, 0, 1)
    isFinished = true
  }
}
