internal import CZlib
internal import XML

/// A file packed with gzip or dictzip (RFC 1952), read whole.
public enum GzipFile {
  /// The unpacked bytes.
  ///
  /// - Parameter limit: the most bytes that are unpacked; a small file can be packed from a huge one.
  /// - Throws: `InterchangeError.notPacked` where the file is no gzip, is cut off or too large.
  public static func bytes(
    of path: String, limit: Int = 1 << 29
  ) throws(InterchangeError) -> [UInt8] {
    var packed: [UInt8] = []
    do {
      var file = try InputFile(path: path)
      let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { unsafe chunk.deallocate() }
      while case let count = try unsafe file.read(into: chunk), count > 0 {
        unsafe packed.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      }
    } catch {
      throw .xml(error)
    }
    guard let bytes = unpacked(&packed, limit: limit) else { throw .notPacked(path: path) }
    return bytes
  }

  /// Unpacks all members of a file; `nil` where one is broken.
  private static func unpacked(_ packed: inout [UInt8], limit: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe pont_inflate_init(&stream) == Z_OK else { return nil }
    defer { unsafe _ = inflateEnd(&stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    return unsafe packed.withUnsafeMutableBufferPointer { input -> [UInt8]? in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(clamping: input.count)
      while true {
        let (status, count) = unsafe step(&stream, into: &chunk)
        bytes.append(contentsOf: chunk[..<count])
        guard bytes.count <= limit else { return nil }
        if status == Z_STREAM_END {
          guard unsafe stream.avail_in > 0 else { return bytes }
          guard unsafe inflateReset(&stream) == Z_OK else { return nil }
          continue
        }
        let isStuck = unsafe count == 0 && stream.avail_in == 0
        guard status == Z_OK, !isStuck else { return nil }
      }
    }
  }

  private static func step(
    _ stream: inout z_stream, into chunk: inout [UInt8]
  ) -> (status: Int32, count: Int) {
    let size = chunk.count
    let status = unsafe chunk.withUnsafeMutableBufferPointer { output in
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(clamping: size)
      return unsafe inflate(&stream, Z_NO_FLUSH)
    }
    return (status, size - Int(unsafe stream.avail_out))
  }
}
