internal import Bitext

/// What was odd in a file: each sort of remark once, with where it was first and how often.
struct RemarkLog: Sendable {
  private let path: String
  private var order: [Remark] = []
  private var counts: [String: Int] = [:]

  init(path: String) { self.path = path }

  /// Notes something odd.
  mutating func add(line: Int?, column: Int? = nil, _ message: String) {
    if let count = counts[message] {
      counts[message] = count + 1
      return
    }
    // A hostile file must not fill the memory with remarks.
    guard order.count < 1000 else { return }
    counts[message] = 1
    order.append(Remark(path: path, line: line, column: column, message: message))
  }

  /// The remarks in the order in which they came up.
  var remarks: [Remark] {
    order.map { remark in
      let count = counts[remark.message] ?? 1
      guard count > 1 else { return remark }
      var counted = remark
      counted.message += " (\(count) times)"
      return counted
    }
  }
}
