#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is there whole or not at all: it is written beside its place and moved there at
/// the end. Standard output, pipes and devices are written as they are; of a symbolic link, the file
/// that it leads to is written.
struct OutputFile: ~Copyable {
  private let path: String
  /// The file itself, where the path leads to it by a symbolic link.
  private let destination: String
  private let temporaryPath: String?
  private var descriptor: Int32

  /// Opens a file for writing, or standard output for `-`.
  init(path: String) throws(InterchangeError) {
    self.path = path
    destination = Self.resolved(path)
    if path == "-" {
      temporaryPath = nil
      descriptor = 1
      return
    }
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    let isOrdinary = !exists || status.st_mode & S_IFMT == S_IFREG
    let temporary = isOrdinary ? "\(destination).\(getpid()).partial" : nil
    let mode = exists && isOrdinary ? status.st_mode & 0o777 : 0o666
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    let opened = unsafe open(temporary ?? path, flags, mode)
    guard opened >= 0 else { throw .unwritable(path: path, reason: Self.reason()) }
    temporaryPath = temporary
    descriptor = opened
  }

  deinit {
    guard descriptor > 1 else { return }
    _ = close(descriptor)
    if let temporaryPath { unsafe _ = unlink(temporaryPath) }
  }

  /// Writes bytes at the end.
  func write(_ bytes: Span<UInt8>) throws(InterchangeError) {
    let descriptor = descriptor
    let isWhole = unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = unsafe Self.writeBytes(descriptor, rest)
        if count < 0 && errno != EINTR { return false }
        offset += max(count, 0)
      }
      return true
    }
    if !isWhole { throw .unwritable(path: path, reason: Self.reason()) }
  }

  /// Puts the file in its place.
  mutating func finish() throws(InterchangeError) {
    guard descriptor > 1 else { return }
    let status = close(descriptor)
    descriptor = -1
    guard status == 0 else { throw .unwritable(path: path, reason: Self.reason()) }
    guard let temporaryPath else { return }
    if unsafe rename(temporaryPath, destination) != 0 {
      let reason = Self.reason()
      unsafe _ = unlink(temporaryPath)
      throw .unwritable(path: path, reason: reason)
    }
  }

  private static func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func resolved(_ path: String) -> String {
    guard path != "-", let found = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  private static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
