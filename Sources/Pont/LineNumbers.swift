/// Turns offsets in a text into the lines and columns that people count.
public struct LineNumbers: Sendable {
  /// A place in a text as editors name it.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in characters.
    public let column: Int

    /// Line and column with a colon between.
    public var description: String { "\(line):\(column)" }
  }

  private let bytes: [UInt8]
  /// Where each line begins, in UTF-8 bytes.
  private let starts: [Int]

  /// Finds the lines of a text.
  public init(of text: String) {
    let bytes = Array(text.utf8)
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    self.bytes = bytes
  }

  /// The line and column of an offset in bytes; past the end, the end's.
  public func place(ofUTF8 offset: Int) -> Place {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = String(decoding: bytes[starts[low]..<offset], as: UTF8.self)
    return Place(line: low + 1, column: before.count + 1)
  }
}
