public import Bitext

/// Vectors of the passages of a text, of one segment and of several neighbours, as a neural model
/// gives them (Thompson & Koehn 2019).
public struct PassageVectors: Sendable {
  /// The longest passages that are asked for, in segments; longer ones are the sums of their parts.
  public static let largest = 3
  private static let longest = 6

  /// The numbers of each vector.
  public let dimension: Int
  /// How many segments the text has.
  public let count: Int
  /// For each number of segments from 1 to `longest`, the vectors of length 1 by first segment.
  private var vectors: [[Float]]

  /// The texts of all passages, in the order in which their vectors are expected.
  public static func passages(of segments: [Segment]) -> [String] {
    (1...largest).flatMap { size in
      segments.indices.dropLast(size - 1).map { start in
        segments[start..<start + size].map(\.line).joined(separator: " ")
      }
    }
  }

  /// Takes the vectors of `passages(of:)`.
  ///
  /// - Returns: `nil` where their number or their lengths are not as they should be.
  public init?(count: Int, passages: [[Float]]) {
    let sizes = (1...Self.largest).map { max(0, count - $0 + 1) }
    guard count > 0, passages.count == sizes.reduce(0, +), let dimension = passages.first?.count,
      dimension > 0, passages.allSatisfy({ $0.count == dimension })
    else { return nil }
    self.count = count
    self.dimension = dimension
    vectors = []
    var start = 0
    for size in sizes {
      vectors.append(passages[start..<start + size].flatMap(Self.normalised))
      start += size
    }
    for size in Self.largest + 1...Self.longest { vectors.append(sums(of: size)) }
  }

  /// The sums of the vectors of single segments, for passages of so many.
  private func sums(of size: Int) -> [Float] {
    guard count >= size else { return [] }
    return (0...count - size).flatMap { start in
      var sum = [Float](repeating: 0, count: dimension)
      for index in start * dimension..<(start + size) * dimension {
        sum[index % dimension] += vectors[0][index]
      }
      return Self.normalised(sum)
    }
  }

  private static func normalised(_ vector: [Float]) -> [Float] {
    let square = vector.reduce(0) { $0 + $1 * $1 }
    guard square > 0, square.isFinite else { return [Float](repeating: 0, count: vector.count) }
    let length = square.squareRoot()
    return vector.map { $0 / length }
  }

  /// The cosine of two passages.
  func cosine(_ passage: Range<Int>, _ other: Range<Int>, in others: PassageVectors) -> Float {
    let (first, second) = (passage.lowerBound * dimension, other.lowerBound * dimension)
    let (one, two) = (vectors[passage.count - 1], others.vectors[other.count - 1])
    var sum: Float = 0
    for index in 0..<dimension { sum += one[first + index] * two[second + index] }
    return sum
  }
}
