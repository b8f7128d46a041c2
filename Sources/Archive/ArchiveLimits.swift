/// How much an archive may hold before it is refused as hostile.
public struct ArchiveLimits: Hashable, Sendable {
  /// How many times larger a file may be than it is packed, from 1 MiB on.
  public var ratio: Int
  /// The largest file, in bytes.
  public var size: Int
  /// The most files.
  public var count: Int

  /// The usual limits: 200 times, 256 MiB, 65,536 files.
  public init(ratio: Int = 200, size: Int = 1 << 28, count: Int = 1 << 16) {
    self.ratio = ratio
    self.size = size
    self.count = count
  }
}
