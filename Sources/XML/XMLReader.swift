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
  private var cursor = -1
  private var isFinished = false
  private let chunk: UnsafeMutableRawBufferPointer
  private var depthBelow = 0

  /// Opens a file, or standard input for `-`.
  public init(path: String, limits: XMLLimits = XMLLimits()) throws(XMLError) {
    try self.init(InputFile(path: path), limits: limits)
  }

  /// Reads a document from memory, under a name for messages.
  public init(
    bytes: [UInt8], name: String, limits: XMLLimits = XMLLimits()
  ) throws(XMLError) {
    try self.init(InputFile(bytes: bytes, name: name), limits: limits)
  }

  /// Reads what is left of a file, by pieces of a size.
  package init(
    _ input: consuming InputFile, limits: XMLLimits, chunkSize: Int = 1 << 16
  ) throws(XMLError) {
    parser = try PushParser(path: input.path, limits: limits)
    self.input = input
    unsafe chunk = .allocate(byteCount: max(chunkSize, 4), alignment: 16)
  }

  deinit {
    unsafe chunk.deallocate()
  }

  /// The next event, or `nil` at the end of a document that is whole.
  public mutating func next() throws(XMLError) -> XMLEvent? {
    if cursor >= 0, event.kind == .end { depthBelow -= 1 }
    cursor += 1
    while cursor >= ready {
      if let failure = unsafe parser.state.pointee.failure { throw failure }
      if isFinished { return nil }
      try refill()
    }
    if event.kind == .start { depthBelow += 1 }
    return event.kind
  }

  /// The name of the element, with its prefix as written; the target of an instruction; the root
  /// that a document type names; empty for text.
  public var name: String {
    guard cursor >= 0, cursor < ready else { return "" }
    let event = event
    if event.name >= 0 { return unsafe parser.state.pointee.queue.names.names[Int(event.name)] }
    guard event.kind == .instruction || event.kind == .documentType else { return "" }
    return String(string(event.start..<event.end).prefix { $0 != " " })
  }

  /// The text of the event; empty for elements.
  public var text: String {
    guard cursor >= 0, cursor < ready else { return "" }
    let event = event
    switch event.kind {
    case .start, .end: return ""
    case .text, .cdata, .comment: return string(event.start..<event.end)
    case .instruction, .documentType:
      return String(string(event.start..<event.end).drop { $0 != " " }.dropFirst())
    }
  }

  /// Whether the event is text of nothing but white space.
  public var isWhiteSpace: Bool {
    guard cursor >= 0, cursor < ready, event.kind == .text else { return false }
    return unsafe parser.state.pointee.queue.isWhiteSpace(event.start..<event.end)
  }

  /// How many attributes the element has that begins here.
  public var attributeCount: Int {
    guard cursor >= 0, cursor < ready, event.kind == .start else { return 0 }
    return event.end - event.start
  }

  /// The name of an attribute with its prefix as written, by its place from 0.
  /// - Precondition: the element begins here and has so many attributes.
  public func attributeName(_ index: Int) -> String {
    precondition(
      0..<attributeCount ~= index, "an element of \(attributeCount) attributes has no \(index)")
    let slot = unsafe parser.state.pointee.queue.attributes[event.start + index]
    return unsafe parser.state.pointee.queue.names.names[Int(slot.name)]
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
  public var line: Int {
    cursor >= 0 && cursor < ready ? Int(event.line) : parser.line
  }

  /// The column at which the tag or text ends, from 1, in characters.
  public var column: Int {
    cursor >= 0 && cursor < ready ? Int(event.column) : parser.column
  }

  /// How many elements are open, counting one that begins or ends here.
  public var depth: Int { depthBelow }

  /// The file as the user named it.
  public var path: String { input.path }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { input.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { input.totalBytes }

  /// How many events may be given out: a text at the end may still grow.
  private var ready: Int {
    let count = unsafe parser.state.pointee.queue.events.count
    guard !isFinished, unsafe parser.state.pointee.queue.endsOpen else { return count }
    return unsafe parser.state.pointee.failure == nil ? count - 1 : count
  }

  private var event: EventQueue.Event {
    unsafe parser.state.pointee.queue.events[cursor]
  }

  private func string(_ range: Range<Int>) -> String {
    unsafe parser.state.pointee.queue.string(range)
  }

  private mutating func refill() throws(XMLError) {
    unsafe parser.state.pointee.queue.compact(keepingOpenText: ready < eventCount)
    cursor = 0
    var filled = 0
    while filled < 4 {
      // The parser tells the encoding from four bytes, and a pipe may give fewer at first.
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: chunk[filled...])
      let count = try unsafe input.read(into: rest)
      if count == 0 { break }
      filled += count
    }
    if filled > 0 {
      unsafe parser.push(UnsafeRawBufferPointer(rebasing: chunk[..<filled]))
    }
    if filled < 4 {
      guard input.bytesRead > 0 else { throw .empty(path: path) }
      parser.finish()
      isFinished = true
    }
  }

  private var eventCount: Int { unsafe parser.state.pointee.queue.events.count }
}
