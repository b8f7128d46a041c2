/// The edit distance by the whole table (Wagner & Fischer 1974): slow, and plainly right.
public func referenceEditDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int
{
  var costs = Array(0...right.count)
  for (row, element) in left.enumerated() {
    var before = costs
    before[0] = row + 1
    for (column, other) in right.enumerated() {
      before[column + 1] = min(
        costs[column] + (element == other ? 0 : 1), costs[column + 1] + 1, before[column] + 1)
    }
    costs = before
  }
  return costs[right.count]
}
