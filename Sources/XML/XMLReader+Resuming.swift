extension XMLReader {
  /// A reader of what follows the place where the XML broke, from the next begin of an element on;
  /// `nil` where there is none, or the file cannot be read twice.
  ///
  /// - Parameters:
  ///   - element: the element to go on with, without prefix where that is the document's own.
  ///   - ancestors: the elements around it, from the root, likewise.
  package borrowing func resumed(
    at element: String, inside ancestors: [String]
  ) throws(XMLError) -> XMLReader? {
    guard case let offset? = failureOffset, var file = reopenedInput(at: offset) else { return nil }
    var lines = failureLine
    var base = offset
    let tag = Array("<\(own.prefix)\(element)".utf8)
    var window: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe chunk.deallocate() }
    while case let count = try unsafe file.read(into: chunk), count > 0 {
      unsafe window.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      if let found = Self.place(of: tag, in: window) {
        lines += window[..<found].count { $0 == 0x0A }
        let opened = Array((declaration + ancestors.map { "<\(own.prefix)\($0)>" }.joined()).utf8)
        file.putAhead(opened + window[found...])
        return try XMLReader(
          resuming: file, from: self, lines: lines - 1, startOffset: base + found - opened.count)
      }
      // The tag may lie across the border of two pieces.
      let kept = min(window.count, tag.count)
      lines += window[..<(window.count - kept)].count { $0 == 0x0A }
      base += window.count - kept
      window.removeFirst(window.count - kept)
    }
    return nil
  }

  private static func place(of tag: [UInt8], in bytes: [UInt8]) -> Int? {
    var index = 0
    while let found = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let after = found + tag.count
      guard after < bytes.count else { return nil }
      let ends = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/")]
      if bytes[found..<after].elementsEqual(tag), ends.contains(bytes[after]) { return found }
      index = found + 1
    }
    return nil
  }
}
