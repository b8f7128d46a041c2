/// What the parser has met and nobody has pulled yet, in flat arrays that are used again.
struct EventQueue {
  /// One event; `start..<end` are bytes of text, or for an element its slots of attributes.
  struct Event {
    var kind: XMLEvent
    var name: Int32
    var line: Int32
    var column: Int32
    var start: Int
    var end: Int
  }

  /// One attribute; `start..<end` are bytes of its value.
  struct AttributeSlot {
    var name: Int32
    var start: Int
    var end: Int
  }

  private(set) var events: [Event] = []
  private(set) var attributes: [AttributeSlot] = []
  private(set) var bytes: [UInt8] = []
  var names = NameTable()

  /// The text of some bytes, with what stands for unspeakable characters resolved.
  func string(_ range: Range<Int>) -> String {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe CharacterEscape.string(UnsafeBufferPointer(rebasing: buffer[range]))
    }
  }

  /// Whether some bytes are nothing but white space.
  func isWhiteSpace(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
  }

  /// Whether the last event is text that may go on.
  var endsOpen: Bool {
    guard let last = events.last?.kind else { return false }
    return last == .text || last == .cdata
  }

  /// Forgets everything but an open text at the end.
  mutating func compact(keepingOpenText: Bool) {
    attributes.removeAll(keepingCapacity: true)
    guard keepingOpenText, endsOpen, var last = events.last else {
      events.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
      return
    }
    bytes.removeSubrange(..<last.start)
    last.end -= last.start
    last.start = 0
    events.removeAll(keepingCapacity: true)
    events.append(last)
  }

  /// Adds an element's begin; its attributes follow by `addAttribute`.
  mutating func addStart(name: Int32, line: Int32, column: Int32) {
    events.append(
      Event(
        kind: .start, name: name, line: line, column: column, start: attributes.count,
        end: attributes.count))
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
    _ kind: XMLEvent, name: Int32 = -1, text: UnsafeBufferPointer<UInt8>, line: Int32,
    column: Int32
  ) -> Int {
    let start = bytes.count
    unsafe bytes.append(contentsOf: text)
    let last = events.count - 1
    if kind == .text || kind == .cdata, last >= 0, events[last].kind == kind {
      events[last].end = bytes.count
      return bytes.count - events[last].start
    }
    events.append(
      Event(kind: kind, name: name, line: line, column: column, start: start, end: bytes.count))
    return bytes.count - start
  }
}
