import Foundation

/// The plain way to align two short texts: every path from the first corner to the last.
public struct AlignmentReference {
  /// A bead by its first places and its numbers of segments.
  public struct Step: Hashable, Comparable, Sendable {
    public var row: Int
    public var column: Int
    public var rows: Int
    public var columns: Int

    public init(_ row: Int, _ column: Int, _ rows: Int, _ columns: Int) {
      self.row = row
      self.column = column
      self.rows = rows
      self.columns = columns
    }

    public static func < (left: Self, right: Self) -> Bool {
      (left.row, left.column, left.rows, left.columns)
        < (right.row, right.column, right.rows, right.columns)
    }
  }

  private let rows: Int
  private let columns: Int
  private let shapes: [(rows: Int, columns: Int)]
  private let score: (Step) -> Double
  private let gap: (Step, _ before: Step?) -> Double?
  private var path: [Step] = []

  /// The score of the best path.
  public private(set) var best = -Double.infinity
  /// The probability of each bead, when a path is as likely as the exponential of its score.
  public private(set) var probabilities: [Step: Double] = [:]

  /// Walks all paths; `shapes` are those of beads with both sides. A gap that may not follow what
  /// is before it has no score.
  public init(
    rows: Int, columns: Int, shapes: [(rows: Int, columns: Int)],
    score: @escaping (Step) -> Double, gap: @escaping (Step, _ before: Step?) -> Double?
  ) {
    self.rows = rows
    self.columns = columns
    self.shapes = shapes
    self.score = score
    self.gap = gap
    walk(0, 0, 0)
    let total = probabilities[Step(0, 0, 0, 0)] ?? 1
    probabilities[Step(0, 0, 0, 0)] = nil
    probabilities = probabilities.mapValues { $0 / total }
  }

  private mutating func walk(_ row: Int, _ column: Int, _ sum: Double) {
    if row == rows, column == columns {
      best = max(best, sum)
      for step in path + [Step(0, 0, 0, 0)] { probabilities[step, default: 0] += exp(sum) }
      return
    }
    for shape in shapes + [(rows: 1, columns: 0), (rows: 0, columns: 1)]
    where row + shape.rows <= rows && column + shape.columns <= columns {
      let step = Step(row, column, shape.rows, shape.columns)
      let isGap = shape.rows == 0 || shape.columns == 0
      guard let value = isGap ? gap(step, path.last) : score(step) else { continue }
      path.append(step)
      walk(row + shape.rows, column + shape.columns, sum + value)
      path.removeLast()
    }
  }
}
