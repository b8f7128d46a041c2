/// Reads an XML document by pulling one event at a time, in bounded memory.
///
/// ```swift
/// var reader = try XMLReader(path: "verdrag.tmx")
/// while let event = try reader.next() {
///   if event == .start, reader.name == "tu" { print(reader.line) }
/// }
/// ```
/// The encoding is that of the byte order mark or the declaration. Nothing outside the file is
/// ever fetched, and a document that declares entities is refused. What `XMLWriter` wrote for
/// characters that XML cannot hold is read back as those characters.
@safe
public struct XMLReader: ~Copyable {
  private var input: InputFile
  private let parser: PushParser
  private let chunk: UnsafeMutableRawBufferPointer
  private var isFinished = false
  private var cursor = -1
  /// How many events may be given out: a text at the end may still grow.
  private var ready = 0
  private var event = Self.none
  private var names: [String] = []
  /// The same, without prefixes of the document's own.
  private var elementNames: [String] = []
  private var repair: XMLRepair?
  /// Where the document begins in the file, for one that is read from its middle.
  private var startOffset = 0

  /// What the reader has come to; `nil` before the first event and after the last.
  public private(set) var current: XMLEvent?

  /// The prefixes of the document's own namespace: names of elements are given without them.
  package var own = OwnNamespace() {
    didSet { elementNames = names.map(own.localName) }
  }

  /// How many elements are open, counting one that begins or ends here.
  public private(set) var depth = 0

  /// Opens a file, or standard input for `-`.
  /// - Parameter repairs: whether to mend what can be mended: see `repairs`.
  public init(
    path: String, limits: XMLLimits = XMLLimits(), repairs: Bool = false
  ) throws(XMLError) {
    try self.init(InputFile(path: path), limits: limits, repairs: repairs)
  }

  /// Reads a document from memory, under a name for messages.
  public init(
    bytes: [UInt8], name: String, limits: XMLLimits = XMLLimits(), repairs: Bool = false
  ) throws(XMLError) {
    try self.init(InputFile(bytes: bytes, name: name), limits: limits, repairs: repairs)
  }

  /// Reads what is left of a file, by pieces of a size.
  package init(
    _ input: consuming InputFile, limits: XMLLimits, chunkSize: Int = 1 << 16,
    repairs: Bool = false
  ) throws(XMLError) {
    repair = repairs ? XMLRepair() : nil
    parser = try PushParser(path: input.path, limits: limits)
    self.input = input
    unsafe chunk = .allocate(byteCount: max(chunkSize, 4), alignment: 16)
  }

  /// Reads what is left of a file in whose beginning another reader failed.
  init(
    resuming input: consuming InputFile, from other: borrowing XMLReader, lines: Int,
    startOffset: Int
  ) throws(XMLError) {
    let limits = unsafe other.parser.state.pointee.limits
    try self.init(input, limits: limits, repairs: other.repair != nil)
    own = other.own
    unsafe parser.state.pointee.lineOffset = Int32(clamping: lines)
    self.startOffset = startOffset
  }

  deinit {
    unsafe chunk.deallocate()
  }

  /// The next event, or `nil` at the end of a document that is whole.
  public mutating func next() throws(XMLError) -> XMLEvent? {
    if current == .end { depth -= 1 }
    cursor += 1
    if cursor >= ready, try !fill() {
      current = nil
      event = Self.none
      return nil
    }
    event = unsafe parser.state.pointee.queue.events[cursor]
    if event.kind == .start { depth += 1 }
    current = event.kind
    return current
  }

  /// The name of the element, with its prefix as written, unless that is one of the document's own
  /// and `takeOwnNamespace()` was called; the target of an instruction; the root that a document type
  /// names; empty for text.
  public var name: String {
    if event.name >= 0 { return elementNames[Int(event.name)] }
    guard current == .instruction || current == .documentType else { return "" }
    return String(string(event.start..<event.end).prefix { $0 != " " })
  }

  /// The text of the event; empty for elements.
  public var text: String {
    switch current {
    case nil, .start, .end: ""
    case .text, .cdata, .comment: string(event.start..<event.end)
    case .instruction, .documentType:
      String(string(event.start..<event.end).drop { $0 != " " }.dropFirst())
    }
  }

  /// Whether the event is text of nothing but white space.
  public var isWhiteSpace: Bool {
    guard current == .text else { return false }
    return unsafe parser.state.pointee.queue.isWhiteSpace(event.start..<event.end)
  }

  /// Takes the namespace of the root, which begins here, as the document's own.
  package mutating func takeOwnNamespace() {
    let attributes = (0..<attributeCount).map { (attributeName($0), attributeValue($0)) }
    own = OwnNamespace(root: names[Int(event.name)], attributes: attributes)
  }

  /// How many attributes the element has that begins here.
  public var attributeCount: Int {
    current == .start ? event.end - event.start : 0
  }

  /// The name of an attribute with its prefix as written, by its place from 0.
  /// - Precondition: the element begins here and has so many attributes.
  public func attributeName(_ index: Int) -> String {
    precondition(
      0..<attributeCount ~= index, "an element of \(attributeCount) attributes has no \(index)")
    let slot = unsafe parser.state.pointee.queue.attributes[event.start + index]
    return names[Int(slot.name)]
  }

  /// The value of an attribute with references resolved, by its place from 0.
  /// - Precondition: the element begins here and has so many attributes.
  public func attributeValue(_ index: Int) -> String {
    precondition(
      0..<attributeCount ~= index, "an element of \(attributeCount) attributes has no \(index)")
    let slot = unsafe parser.state.pointee.queue.attributes[event.start + index]
    return string(slot.start..<slot.end)
  }

  /// The value of the attribute with a name, or `nil`.
  public func attribute(_ name: String) -> String? {
    for index in 0..<attributeCount where attributeName(index) == name {
      return attributeValue(index)
    }
    return nil
  }

  /// The line on which the tag or text ends, from 1.
  public var line: Int { current == nil ? parser.line : Int(event.line) }

  /// The column at which the tag or text ends, from 1, in characters.
  public var column: Int { current == nil ? parser.column : Int(event.column) }

  /// The file as the user named it.
  public var path: String { input.path }

  /// What was mended so far, each sort with how often: a bare `&`, controls that XML cannot hold,
  /// bytes that are no UTF-8, a wrong UTF-16 label.
  public var repairs: [String] {
    repair?.counts.map { $0.times == 1 ? $0.what : "\($0.what) (\($0.times) times)" } ?? []
  }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { input.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { input.totalBytes }

  /// Where in the file the XML broke, in bytes, give or take what was mended.
  var failureOffset: Int? { unsafe parser.state.pointee.failureOffset.map { $0 + startOffset } }

  /// The line on which it broke, from 1.
  var failureLine: Int { parser.line }

  /// The same file from a byte on; `nil` where it cannot be read twice.
  func reopenedInput(at offset: Int) -> InputFile? { input.reopened(at: offset) }

  /// The declaration that the rest of the document needs.
  var declaration: String {
    parser.encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
  }

  private func string(_ range: Range<Int>) -> String {
    unsafe parser.state.pointee.queue.string(range)
  }

  /// Parses on until there is an event to give, or the document has ended.
  private mutating func fill() throws(XMLError) -> Bool {
    while cursor >= ready {
      if let failure = unsafe parser.state.pointee.failure { throw failure }
      if isFinished { return false }
      let count = unsafe parser.state.pointee.queue.events.count
      unsafe parser.state.pointee.queue.compact(keepingOpenText: ready < count)
      cursor = 0
      try parsePiece()
      ready = unsafe parser.state.pointee.queue.events.count
      let isOpen = unsafe !isFinished && parser.state.pointee.queue.endsOpen
      if isOpen, unsafe parser.state.pointee.failure == nil { ready -= 1 }
    }
    let known = unsafe parser.state.pointee.queue.names.names
    if known.count > names.count {
      names = known
      elementNames = own == OwnNamespace() ? known : known.map(own.localName)
    }
    return true
  }

  private mutating func parsePiece() throws(XMLError) {
    var filled = 0
    while filled < 4 {
      // The parser tells the encoding from four bytes, and a pipe may give fewer at first.
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: chunk[filled...])
      let count = try unsafe input.read(into: rest)
      if count == 0 { break }
      filled += count
    }
    unsafe push(UnsafeRawBufferPointer(rebasing: chunk[..<filled]), isLast: filled < 4)
    if filled < 4 {
      guard input.bytesRead > 0 else { throw .empty(path: path) }
      parser.finish()
      isFinished = true
    }
  }

  private mutating func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
    guard let mended = unsafe repair?.mend(bytes, isLast: isLast) else {
      if unsafe !bytes.isEmpty { unsafe parser.push(bytes) }
      return
    }
    if !mended.isEmpty { unsafe mended.withUnsafeBytes { unsafe parser.push($0) } }
  }

  private static var none: EventQueue.Event {
    EventQueue.Event(kind: .text, name: -1, line: 1, column: 1, start: 0, end: 0)
  }
}
