/// The words of each segment that a link reaches: the others are neutral and need no look.
struct KnownWords: Sendable {
  private(set) var tokens: [Int32] = []
  private(set) var starts: [Int] = [0]

  init(_ text: IndexedText, reached: [Bool]) {
    starts.reserveCapacity(text.count + 1)
    for segment in 0..<text.count {
      for token in text.tokens(of: segment) where reached[Int(token)] { tokens.append(token) }
      starts.append(tokens.count)
    }
  }
}
