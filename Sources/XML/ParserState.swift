internal import CLibXML2

/// What the callbacks of one parser share.
@safe
struct ParserState {
  let path: String
  let limits: XMLLimits
  var context: xmlParserCtxtPtr?
  var queue = EventQueue()
  /// Where the parser was before it was told that the document ends.
  var lastPlace: (line: Int32, column: Int32) = (1, 1)
  /// The first thing that went wrong; the events before it are good.
  private(set) var failure: XMLError?
  /// How many bytes of the document had been parsed then; `nil` where nobody can tell.
  private(set) var failureOffset: Int?
  /// The lines of the file before the first of the document, for one that is read from its middle.
  var lineOffset: Int32 = 0
  private(set) var depth = 0
  private(set) var hasRoot = false

  init(path: String, limits: XMLLimits) {
    self.path = path
    self.limits = limits
  }

  /// Notes what went wrong and stops the parser.
  mutating func fail(_ error: XMLError) {
    guard failure == nil else { return }
    failure = error
    let offset = unsafe xmlByteConsumed(context)
    if offset >= 0 { failureOffset = offset }
    unsafe xmlStopParser(context)
  }

  /// Where the parser is.
  var place: (line: Int32, column: Int32) {
    guard let input = unsafe context?.pointee.input else { return lastPlace }
    let now = unsafe (line: input.pointee.line &+ lineOffset, column: input.pointee.col)
    return now.line < lastPlace.line || now == (1, 1) ? lastPlace : now
  }

  /// Whether the parser stands before a byte that is no ASCII.
  var isAtByte: Bool {
    guard let input = unsafe context?.pointee.input, unsafe input.pointee.cur < input.pointee.end
    else { return false }
    return unsafe input.pointee.cur.pointee >= 0x80
  }

  /// Goes one element deeper.
  mutating func enter() {
    hasRoot = true
    depth += 1
    if depth > limits.depth {
      let (line, column) = place
      fail(.tooDeep(path: path, line: Int(line), column: Int(column), limit: limits.depth))
    }
  }

  /// Leaves an element.
  mutating func leave() { depth -= 1 }

  /// Adds text, unless it grows too long.
  mutating func add(_ kind: XMLEvent, text: UnsafeBufferPointer<UInt8>) {
    let (line, column) = place
    let length = unsafe queue.add(kind, text: text, line: line, column: column)
    if length > limits.text {
      fail(.textTooLong(path: path, line: Int(line), column: Int(column), limit: limits.text))
    }
  }
}
