internal import Bitext

extension Remark {
  /// A remark that something was skipped because of an error, its place named once.
  ///
  /// The place is that of the error, where it has one.
  /// - Parameters:
  ///   - line: where the reader stands.
  ///   - column: where it stands in that line; formats of lines skip whole ones.
  init(skipping error: InterchangeError, path: String, line: Int, column: Int = 1) {
    var message = Substring(error.description)
    var place = [line, column]
    if message.hasPrefix("\(path):") {
      message = message.dropFirst(path.count + 1)
      var numbers: [Int] = []
      while numbers.count < 2, let colon = message.firstIndex(of: ":"),
        let number = Int(message[..<colon])
      {
        numbers.append(number)
        message = message[colon...].dropFirst()
      }
      if numbers.count == 2 { place = numbers }
      if let own = numbers.first, numbers.count == 1 { place = [own, own == line ? column : 1] }
      message = message.drop(while: \.isWhitespace)
    }
    self.init(path: path, line: place[0], column: place[1], message: "skipped: \(message)")
  }
}
