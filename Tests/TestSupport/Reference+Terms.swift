import Bitext

extension Reference {
  /// Where terms of lower-case words stand in a text of words parted by single spaces, tried one by
  /// one: pairs of a range in UTF-8 bytes and the number of the term, in order.
  public static func terms(_ terms: [String], in text: String) -> [(Range<Int>, Int)] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var starts: [Int] = []
    var offset = 0
    for word in words {
      starts.append(offset)
      offset += word.utf8.count + 1
    }
    var found: [(Range<Int>, Int)] = []
    for first in words.indices {
      for (number, term) in terms.enumerated() {
        let parts = term.split(separator: " ")
        guard first + parts.count <= words.count,
          zip(parts, words[first...]).allSatisfy({ $0 == $1 })
        else { continue }
        found.append((starts[first]..<starts[first] + term.utf8.count, number))
      }
    }
    return found.sorted {
      ($0.0.lowerBound, -$0.0.upperBound, $0.1) < ($1.0.lowerBound, -$1.0.upperBound, $1.1)
    }
  }
}
