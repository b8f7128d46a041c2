/// What the parser has met and nobody has pulled yet, in flat rows that are used again.
struct EventQueue {
  /// One event; `start..<end` are bytes of text, or for an element its slots of attributes.
  struct Event: BitwiseCopyable {
    var kind: XMLEvent
    var name: Int32
    var line: Int32
    var column: Int32
    var start: Int
    var end: Int
  }

  /// One attribute; `start..<end` are bytes of its value.
  struct AttributeSlot: BitwiseCopyable {
    var name: Int32
    var start: Int
    var end: Int
  }

  private(set) var events = FlatBuffer<Event>(capacity: 1024)
  private(set) var attributes = FlatBuffer<AttributeSlot>(capacity: 1024)
  private(set) var bytes = FlatBuffer<UInt8>(capacity: 1 << 16)
  var names = NameTable()

  /// Gives the memory back.
  func free() {
    events.free()
    attributes.free()
    bytes.free()
    names.free()
  }

  /// The text of some bytes, with what stands for unspeakable characters resolved.
  func string(_ range: Range<Int>) -> String {
    unsafe CharacterEscape.string(bytes.elements(range))
  }

  /// Whether some bytes are nothing but white space.
  func isWhiteSpace(_ range: Range<Int>) -> Bool {
    unsafe bytes.elements(range).allSatisfy {
      $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D
    }
  }

  /// Whether the last event is text that may go on.
  var endsOpen: Bool {
    guard events.count > 0 else { return false }
    let last = events[events.count - 1].kind
    return last == .text || last == .cdata
  }

  /// Forgets everything but an open text at the end.
  mutating func compact(keepingOpenText: Bool) {
    attributes.removeAll()
    guard keepingOpenText, endsOpen else {
      events.removeAll()
      bytes.removeAll()
      return
    }
    var last = events[events.count - 1]
    bytes.removeFirst(last.start)
    last.end -= last.start
    last.start = 0
    events.removeAll()
    events.append(last)
  }

  /// Adds an element's begin; its attributes follow by `addAttribute`.
  mutating func addStart(name: Int32, line: Int32, column: Int32) {
    let start = attributes.count
    events.append(
      Event(kind: .start, name: name, line: line, column: column, start: start, end: start))
  }

  /// Adds an element's end.
  mutating func addEnd(name: Int32, line: Int32, column: Int32) {
    events.append(
      Event(kind: .end, name: name, line: line, column: column, start: 0, end: 0))
  }

  /// Adds an attribute to the element that was added last.
  mutating func addAttribute(name: Int32, value: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    unsafe bytes.append(contentsOf: value)
    attributes.append(AttributeSlot(name: name, start: start, end: bytes.count))
    events[events.count - 1].end = attributes.count
  }

  /// Adds an event with text, or text to the event before where both are the same text.
  /// - Returns: the length of the text so far, in bytes.
  mutating func add(
    _ kind: XMLEvent, text: UnsafeBufferPointer<UInt8>, line: Int32, column: Int32
  ) -> Int {
    let start = bytes.count
    unsafe bytes.append(contentsOf: text)
    let last = events.count - 1
    if kind == .text || kind == .cdata, last >= 0, events[last].kind == kind {
      events[last].end = bytes.count
      return bytes.count - events[last].start
    }
    events.append(
      Event(kind: kind, name: -1, line: line, column: column, start: start, end: bytes.count))
    return bytes.count - start
  }
}
