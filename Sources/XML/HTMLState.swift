internal import CLibXML2

/// What the callbacks of one HTML parser share.
@safe
struct HTMLState {
  let path: String
  let limits: XMLLimits
  var context: htmlParserCtxtPtr?
  var events: [HTMLEvent] = []
  /// What went wrong; the events before it are good.
  private(set) var failure: XMLError?
  private var depth = 0

  init(path: String, limits: XMLLimits) {
    self.path = path
    self.limits = limits
  }

  /// The line that the parser has come to.
  var line: Int {
    guard let input = unsafe context?.pointee.input else { return 1 }
    return max(1, unsafe Int(input.pointee.line))
  }

  mutating func add(_ event: HTMLEvent) {
    guard failure == nil else { return }
    events.append(event)
    switch event {
    case .start: depth += 1
    case .end: depth -= 1
    case .text(let text):
      if text.utf8.count > limits.text {
        fail(.textTooLong(path: path, line: line, column: 1, limit: limits.text))
      }
    }
    if depth > limits.depth {
      fail(.tooDeep(path: path, line: line, column: 1, limit: limits.depth))
    }
  }

  /// Refuses a tag or text that the parser has taken in and is too long to wait for its end.
  mutating func checkWaiting() {
    guard failure == nil, let input = unsafe context?.pointee.input,
      let current = unsafe input.pointee.cur, let end = unsafe input.pointee.end,
      unsafe current < end
    else { return }
    let waiting = unsafe end - current
    if unsafe current.pointee == UInt8(ascii: "<"), waiting > limits.tag {
      fail(.tagTooLong(path: path, line: line, column: 1, limit: limits.tag))
    } else if waiting > limits.text + 1 << 17 {
      fail(.textTooLong(path: path, line: line, column: 1, limit: limits.text))
    }
  }

  private mutating func fail(_ error: XMLError) {
    failure = error
    unsafe xmlStopParser(context)
  }
}

/// The functions that libxml2 calls while it parses HTML (its SAX interface).
enum HTMLCallbacks {
  static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = 1
    unsafe handler.startElement = { context, name, attributes in
      guard let name = unsafe name else { return }
      unsafe HTMLCallbacks.state(context)?.pointee.add(
        .start(String(cString: name), attributes: HTMLCallbacks.attributes(attributes)))
    }
    unsafe handler.endElement = { context, name in
      guard let name = unsafe name else { return }
      unsafe HTMLCallbacks.state(context)?.pointee.add(.end(String(cString: name)))
    }
    let text: charactersSAXFunc = { context, text, length in
      let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(max(0, length)))
      unsafe HTMLCallbacks.state(context)?.pointee.add(
        .text(String(decoding: bytes, as: UTF8.self)))
    }
    unsafe handler.characters = text
    unsafe handler.cdataBlock = text
    unsafe handler.ignorableWhitespace = text
    return unsafe handler
  }

  private static func state(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<HTMLState>? {
    unsafe context?.assumingMemoryBound(to: HTMLState.self)
  }

  private static func attributes(
    _ row: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [HTMLAttribute] {
    guard let row = unsafe row else { return [] }
    var attributes: [HTMLAttribute] = []
    var index = 0
    while let name = unsafe row[index] {
      let value = unsafe row[index + 1].map { unsafe String(cString: $0) } ?? ""
      attributes.append(HTMLAttribute(name: unsafe String(cString: name), value: value))
      index += 2
    }
    return attributes
  }
}
