internal import CZlib

/// A file packed with gzip or dictzip (RFC 1952), read whole.
public enum GzipFile {
  private static let piece = 1 << 16

  /// The unpacked bytes.
  ///
  /// - Parameter limit: the most bytes that are unpacked; a small file can be packed from a huge one.
  /// - Throws: `ArchiveError.notPacked` where the file is no gzip, is cut off or too large.
  public static func bytes(
    of path: String, limit: Int = 1 << 29
  ) throws(ArchiveError) -> [UInt8] {
    guard let file = unsafe gzopen(path, "rb") else { throw .notPacked(path: path) }
    defer { unsafe _ = gzclose(file) }
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
    defer { unsafe chunk.deallocate() }
    var bytes: [UInt8] = []
    while true {
      let count = unsafe Int(gzread(file, chunk.baseAddress, UInt32(piece)))
      if count <= 0 {
        var status = Z_OK
        unsafe _ = gzerror(file, &status)
        guard count == 0, status == Z_OK || status == Z_STREAM_END else { break }
        return bytes
      }
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      // What is not packed would be given as it is.
      if unsafe bytes.count > limit || gzdirect(file) != 0 { break }
    }
    throw .notPacked(path: path)
  }
}
