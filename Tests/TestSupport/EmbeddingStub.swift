import Foundation
import Synchronization

/// A server on this machine that gives vectors as OpenAI's `/v1/embeddings` does, for tests.
public final class EmbeddingStub: Sendable {
  /// Where it listens, such as `http://127.0.0.1:40123`.
  public let address: String
  private let listener: Int32
  private let log = Log()

  /// What was asked.
  private final class Log: Sendable {
    let texts = Mutex<[String]>([])
  }

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - status: the status that it answers with.
  ///   - vector: the vector of a text.
  public init(status: Int = 200, vector: @escaping @Sendable (String) -> [Float]) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = unsafe inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = unsafe withUnsafeMutablePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(listener, pointer, size) == 0 && listen(listener, 16) == 0
          && getsockname(listener, pointer, &size) == 0
      }
    }
    guard isBound else { throw CocoaError(.fileWriteUnknown) }
    address = "http://127.0.0.1:\(UInt16(bigEndian: name.sin_port))"
    Thread.detachNewThread { [log] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Self.answer(connection, status, log, vector)
        _ = close(connection)
      }
    }
  }

  deinit {
    _ = shutdown(listener, Int32(SHUT_RDWR))
    _ = close(listener)
  }

  /// The texts that were asked for, in order.
  public var asked: [String] { log.texts.withLock { $0 } }

  private static func answer(
    _ connection: Int32, _ status: Int, _ log: Log, _ vector: (String) -> [Float]
  ) {
    guard let body = body(of: connection),
      let question = try? JSONSerialization.jsonObject(with: body) as? [String: Any],
      let texts = question["input"] as? [String]
    else { return }
    log.texts.withLock { $0 += texts }
    let entries = texts.enumerated().map { index, text in
      let numbers = vector(text).map { String($0) }.joined(separator: ",")
      return "{\"index\":\(index),\"embedding\":[\(numbers)]}"
    }
    let text = "{\"data\":[\(entries.reversed().joined(separator: ","))]}"
    let head =
      "HTTP/1.1 \(status) X\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(text.utf8.count)\r\nConnection: close\r\n\r\n"
    var rest = Array((head + text).utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe send(connection, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads a request; gives what stands after its head.
  private static func body(of connection: Int32) -> Data? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let size = chunk.count
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe recv(connection, buffer.baseAddress, size, 0)
      }
      guard count > 0 else { return nil }
      bytes += chunk[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.range(of: "\r\n\r\n"),
        let field = text.range(of: "content-length: ", options: .caseInsensitive),
        let length = Int(text[field.upperBound...].prefix { $0.isNumber })
      else { continue }
      let start = text[..<end.upperBound].utf8.count
      if bytes.count >= start + length { return Data(bytes[start...]) }
    }
  }
}
