/// For each stem of one side, the stems of the other that may translate it, with how much more
/// likely than by chance each is: p(t | s) ÷ p(t).
struct LinkTable: Sendable {
  private(set) var starts: [Int]
  private(set) var partners: [Int32]
  private(set) var ratios: [Float]
  /// Whether any stem links to a stem of the other side.
  private(set) var isReached: [Bool]

  /// A table from links sorted by stem.
  init(_ links: [Link], stems: Int, otherStems: Int) {
    starts = [Int](repeating: 0, count: stems + 1)
    partners = []
    ratios = []
    partners.reserveCapacity(links.count)
    ratios.reserveCapacity(links.count)
    isReached = [Bool](repeating: false, count: otherStems)
    for link in links {
      starts[Int(link.stem) + 1] += 1
      partners.append(link.partner)
      ratios.append(link.weight)
      isReached[Int(link.partner)] = true
    }
    for stem in 0..<stems { starts[stem + 1] += starts[stem] }
  }

  /// The same links, each ratio times (1 − b) ÷ b, where b is the background of the partner.
  func weighed(by backgrounds: [Float]) -> LinkTable {
    let odds = backgrounds.map { (1 - $0) / $0 }
    var table = self
    for link in partners.indices { table.ratios[link] *= odds[Int(partners[link])] }
    return table
  }

  /// One possible translation.
  struct Link: Sendable {
    var stem: Int32
    var partner: Int32
    var weight: Float
  }
}
