/// Turns offsets in a text into the lines and columns that people count.
///
/// A look-up reads at most 256 bytes of the text, however long its lines are.
public struct LineNumbers: Sendable {
  /// A place in a text as editors name it.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode scalars.
    public let column: Int

    /// Line and column with a colon between.
    public var description: String { "\(line):\(column)" }
  }

  private static let stride = 256

  private let bytes: [UInt8]
  /// Where each line begins, in UTF-8 bytes.
  private let starts: [Int]
  /// The scalars before every `stride`th byte.
  private let scalarsBefore: [Int]

  /// Finds the lines of a text.
  public init(of text: String) {
    let bytes = Array(text.utf8)
    var starts = [0]
    var scalarsBefore: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { scalarsBefore.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
    self.bytes = bytes
    self.starts = starts
    self.scalarsBefore = scalarsBefore
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
    return Place(line: low + 1, column: scalars(to: offset) - scalars(to: starts[low]) + 1)
  }

  /// How many scalars begin before an offset.
  private func scalars(to offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / Self.stride
    return bytes[block * Self.stride..<offset].reduce(scalarsBefore[block]) {
      $0 + ($1 & 0xC0 != 0x80 ? 1 : 0)
    }
  }
}
