/// A growing row of plain values that costs no reference counting: the inner loops of the reader
/// spent half their time on that with arrays.
///
/// Its owner frees it; copies share the memory.
@safe
struct FlatBuffer<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    unsafe base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  /// Gives the memory back; the buffer must not be used after.
  func free() { unsafe base.deallocate() }

  /// - Precondition: `index` lies in `0..<count`.
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "there are \(count) elements, and no \(index)")
      return unsafe base[index]
    }
    set {
      precondition(index >= 0 && index < count, "there are \(count) elements, and no \(index)")
      unsafe base[index] = newValue
    }
  }

  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    unsafe base[count] = element
    count += 1
  }

  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress, elements.count > 0 else { return }
    let added = elements.count
    if capacity - count < added { grow(by: added) }
    unsafe (base + count).update(from: start, count: added)
    count += added
  }

  mutating func removeAll() { count = 0 }

  /// Removes the first elements and moves the others down.
  /// - Precondition: there are so many.
  mutating func removeFirst(_ removed: Int) {
    precondition(0...count ~= removed, "there are \(count) elements, not \(removed)")
    count -= removed
    unsafe base.update(from: base + removed, count: count)
  }

  /// The elements of a range.
  /// - Precondition: the range lies in `0..<count`.
  func elements(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count, "there is no \(range) in 0..<\(count)")
    return unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  private mutating func grow(by added: Int) {
    let larger = max(capacity * 2, count + added)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    unsafe moved.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = moved
    capacity = larger
  }
}
