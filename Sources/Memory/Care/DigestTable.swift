internal import Bitext
internal import Matching

/// What stands for the texts of variants, to be asked when all are there: 16 bytes each.
struct DigestTable {
  private struct Entry: Comparable {
    let variant: Int64
    let digest: Int64

    static func < (left: Self, right: Self) -> Bool {
      (left.variant, left.digest) < (right.variant, right.digest)
    }
  }

  private var entries: [Entry] = []

  /// Takes the digest of a variant, which may have others.
  mutating func add(_ variant: Int64, _ digest: Int64) {
    entries.append(Entry(variant: variant, digest: digest))
  }

  /// Makes it ready to be asked.
  mutating func order() { entries.sort() }

  /// Whether a variant has a digest.
  ///
  /// - Precondition: nothing was added since ``order()``.
  func holds(_ variant: Int64, _ digest: Int64) -> Bool {
    let wanted = Entry(variant: variant, digest: digest)
    let place = entries.partitioningIndex { $0 >= wanted }
    return place < entries.count && entries[place] == wanted
  }
}
