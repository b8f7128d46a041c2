internal import Bitext

extension Remark {
  /// A remark that something was skipped because of an error, its place named once.
  init(skipping error: InterchangeError, path: String, line: Int) {
    var message = Substring(error.description)
    if message.hasPrefix("\(path):") {
      message = message.dropFirst(path.count)
        .drop { $0.isNumber || $0 == ":" }
        .drop(while: \.isWhitespace)
    }
    self.init(path: path, line: line, message: "skipped: \(message)")
  }
}
