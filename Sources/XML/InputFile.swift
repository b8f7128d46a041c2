#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of a file, of standard input or of memory, pulled in pieces.
package struct InputFile: ~Copyable {
  /// The file as the user named it; `-` is standard input.
  package let path: String
  /// The size of the file in bytes; `nil` where it has none, as a pipe.
  package let totalBytes: Int?
  /// How many bytes have been pulled.
  package private(set) var bytesRead = 0

  /// Bytes that are read before those of the file.
  private var ahead: [UInt8] = []
  private let descriptor: Int32
  private let memory: [UInt8]

  /// Opens a file, or standard input for `-`.
  package init(path: String) throws(XMLError) {
    self.path = path
    memory = []
    if path == "-" {
      descriptor = 0
      totalBytes = nil
      return
    }
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: Self.reason())
    }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0 else {
      let reason = Self.reason()
      _ = close(opened)
      throw .unreadable(path: path, reason: reason)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      _ = close(opened)
      throw .folder(path: path)
    }
    descriptor = opened
    totalBytes = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Whether a path is a pipe or a device, whose bytes cannot be read twice.
  package static func givesBytesOnce(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Reads from memory, under a name for messages.
  package init(bytes: [UInt8], name: String) {
    path = name
    memory = bytes
    totalBytes = bytes.count
    descriptor = -1
  }

  /// Opens the same file again from a byte on; `nil` for standard input and pipes.
  package borrowing func reopened(at offset: Int) -> InputFile? {
    guard let totalBytes, 0...totalBytes ~= offset else { return nil }
    if descriptor < 0 {
      return InputFile(bytes: memory, name: path, from: offset)
    }
    guard let file = try? InputFile(path: path),
      lseek(file.descriptor, off_t(offset), SEEK_SET) >= 0
    else { return nil }
    return file.counting(from: offset)
  }

  /// Lets these bytes be read before those of the file.
  package mutating func putAhead(_ bytes: [UInt8]) { ahead = bytes + ahead }

  private init(bytes: [UInt8], name: String, from offset: Int) {
    self.init(bytes: bytes, name: name)
    bytesRead = offset
  }

  private consuming func counting(from offset: Int) -> InputFile {
    bytesRead = offset
    return self
  }

  deinit {
    if descriptor > 0 { _ = close(descriptor) }
  }

  /// Fills the buffer as far as one read does.
  /// - Returns: the number of bytes; 0 only at the end.
  package mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(XMLError) -> Int {
    guard let start = buffer.baseAddress, unsafe !buffer.isEmpty else { return 0 }
    if !ahead.isEmpty {
      let count = min(buffer.count, ahead.count)
      unsafe ahead.withUnsafeBytes { bytes in
        unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      }
      ahead.removeFirst(count)
      return count
    }
    if descriptor < 0 {
      let count = min(buffer.count, memory.count - bytesRead)
      let from = bytesRead
      unsafe memory.withUnsafeBytes { bytes in
        unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[from..<from + count]))
      }
      bytesRead += count
      return count
    }
    while true {
      let count = unsafe Self.readBytes(descriptor, start, buffer.count)
      if count >= 0 {
        bytesRead += count
        return count
      }
      if errno != EINTR { throw .unreadable(path: path, reason: Self.reason()) }
    }
  }

  private static func readBytes(
    _ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, start, count)
    #else
      unsafe Darwin.read(descriptor, start, count)
    #endif
  }

  private static func reason() -> String {
    unsafe String(cString: strerror(errno))
  }
}
