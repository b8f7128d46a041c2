import Foundation

/// The words of each segment that a link reaches: the others are neutral and need no look.
struct KnownWords: Sendable {
  private(set) var tokens: [Int32] = []
  private(set) var starts: [Int] = [0]
  /// What it says that none of a segment's words is translated: the sum of the logarithms of their
  /// backgrounds.
  private(set) var absences: [Float] = []

  /// The words of a text, with the background of each stem: the chance that it translates nothing.
  init(_ text: IndexedText, reached: [Bool], backgrounds: [Float]) {
    let logs = backgrounds.map { logf($0) }
    starts.reserveCapacity(text.count + 1)
    absences.reserveCapacity(text.count)
    for segment in 0..<text.count {
      var absence: Float = 0
      for token in text.tokens(of: segment) where reached[Int(token)] {
        tokens.append(token)
        absence += logs[Int(token)]
      }
      starts.append(tokens.count)
      absences.append(absence)
    }
  }
}
