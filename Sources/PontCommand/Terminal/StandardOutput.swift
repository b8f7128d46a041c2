import Foundation
import Synchronization

/// Where results go: buffered, and silent when the reader has gone (`pont … | head`).
enum StandardOutput {
  private static let pending = Mutex<[UInt8]>([])

  /// Writes text; it leaves the program when a block is full or at `flush`.
  static func write(_ text: String) {
    pending.withLock { bytes in
      bytes.append(contentsOf: text.utf8)
      if bytes.count >= 1 << 16 { send(&bytes) }
    }
  }

  /// Writes bytes of UTF-8.
  static func write(_ text: [UInt8]) {
    pending.withLock { bytes in
      bytes.append(contentsOf: text)
      if bytes.count >= 1 << 16 { send(&bytes) }
    }
  }

  /// Writes a line.
  static func line(_ text: String = "") {
    pending.withLock { bytes in
      bytes.append(contentsOf: text.utf8)
      bytes.append(0x0A)
      if bytes.count >= 1 << 16 { send(&bytes) }
    }
  }

  /// Writes a line that `body` adds to the bytes given; nothing where it says that there is none.
  static func line(by body: (inout [UInt8]) -> Bool) {
    pending.withLock { bytes in
      guard body(&bytes) else { return }
      bytes.append(0x0A)
      if bytes.count >= 1 << 16 { send(&bytes) }
    }
  }

  /// Sends what is waiting.
  static func flush() {
    pending.withLock { send(&$0) }
  }

  private static func send(_ bytes: inout [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Foundation.write(
          STDOUT_FILENO, buffer.baseAddress.map { unsafe $0 + sent }, buffer.count - sent)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { leave(because: errno) }
      sent += count
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private static func leave(because code: Int32) -> Never {
    if code == EPIPE { ExitStatus.done.leave() }
    let reason = unsafe String(cString: strerror(code))
    StandardError.write("pont: the result could not be written: \(reason)\n")
    ExitStatus.failed.leave()
  }
}

/// Where everything that is not a result goes.
enum StandardError {
  /// Writes text at once.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Writes a line at once, after the results so far.
  static func line(_ text: String) {
    StandardOutput.flush()
    write(text + "\n")
  }
}
