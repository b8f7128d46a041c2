/// A share between 0 and 1 as people read it: ` 93 %`, rounded down, so that 100 means all.
struct Percent: CustomStringConvertible {
  let share: Double

  init(_ share: Double) {
    self.share = share
  }

  var description: String {
    let text = "\(Int((share * 100).rounded(.down))) %"
    return String(repeating: " ", count: max(0, 5 - text.count)) + text
  }
}
