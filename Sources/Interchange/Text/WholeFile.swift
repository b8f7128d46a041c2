internal import XML

/// Reads files that have to be in memory whole.
enum WholeFile {
  /// All bytes of a file, or of standard input for `-`.
  static func bytes(of path: String) throws(InterchangeError) -> [UInt8] {
    do {
      var input = try InputFile(path: path)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(input.totalBytes ?? 0)
      let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { unsafe chunk.deallocate() }
      while case let count = try unsafe input.read(into: chunk), count > 0 {
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      }
      return bytes
    } catch {
      throw .xml(error)
    }
  }
}
