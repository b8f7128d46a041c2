/// Items of a block in the order of their ids, of which as a rule only the first are asked for: a heap
/// (Williams 1964), which costs less than putting all in order.
struct IDQueue {
  private struct Entry {
    let id: Int64
    let local: UInt16
  }

  private var heap: [Entry]

  /// Takes items by their local numbers.
  init(_ locals: [UInt16], of items: borrowing IndexItems) {
    heap = []
    heap.reserveCapacity(locals.count)
    for local in locals { heap.append(Entry(id: items.ids[Int(local)], local: local)) }
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(place) }
  }

  /// The local numbers of the items with the least ids of those that are left; none at the end.
  mutating func removeFirst(_ count: Int) -> [UInt16] {
    var locals: [UInt16] = []
    while locals.count < count, let first = heap.first, let last = heap.popLast() {
      if !heap.isEmpty {
        heap[0] = last
        sink(0)
      }
      locals.append(first.local)
    }
    return locals
  }

  private mutating func sink(_ start: Int) {
    var place = start
    let entry = heap[place]
    while case var child = 2 * place + 1, child < heap.count {
      if child + 1 < heap.count, heap[child + 1].id < heap[child].id { child += 1 }
      guard heap[child].id < entry.id else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = entry
  }
}
