/// Finds the brackets of a text that have no fellow.
enum BracketScan {
  /// The lonely ones with their places in UTF-8 bytes, in order; *a)*, *1)* and *:-)* are none.
  static func lonely(in text: String) -> [(mark: UInt8, place: Int)] {
    let bytes = Array(text.utf8)
    var open: [(mark: UInt8, place: Int)] = []
    var lonely: [(mark: UInt8, place: Int)] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x28, 0x5B, 0x7B:
        if !isFace(bytes, at: index) { open.append((byte, index)) }
      case 0x29, 0x5D, 0x7D:
        let wanted = byte == 0x29 ? byte - 1 : byte - 2
        if let place = open.lastIndex(where: { $0.mark == wanted }) {
          open.remove(at: place)
        } else if !isFace(bytes, at: index), !isItem(bytes, before: index) {
          lonely.append((byte, index))
        }
      default: continue
      }
    }
    return (lonely + open).sorted { $0.place < $1.place }
  }

  /// A face such as *:-)* or *;(*.
  private static func isFace(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index > 0 else { return false }
    if [0x3A, 0x3B].contains(bytes[index - 1]) { return true }
    return index > 1 && bytes[index - 1] == 0x2D && [0x3A, 0x3B].contains(bytes[index - 2])
  }

  /// The number of an item of a list: *a)*, *12)*.
  private static func isItem(_ bytes: [UInt8], before index: Int) -> Bool {
    let item = bytes[..<index].reversed().prefix(4).prefix {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0
    }
    let start = index - item.count
    return 1...3 ~= item.count && (start == 0 || bytes[start - 1] <= 0x20)
  }
}
