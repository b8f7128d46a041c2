internal import Alignment
public import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A server that gives vectors for texts as OpenAI's `/v1/embeddings` does: Ollama, llama.cpp and
/// others on one's own machine.
public struct EmbeddingServer: Sendable {
  /// How many texts are sent at once.
  private static let batch = 64

  private let endpoint: URL
  private let model: String
  private let timeout: TimeInterval

  /// Names a server.
  ///
  /// - Parameters:
  ///   - address: such as `http://localhost:11434`; `/v1/embeddings` is added where it is missing.
  ///   - model: the model's name, as the server knows it.
  ///   - timeout: how long an answer may take, in seconds.
  /// - Throws: `PontError.embeddings` where the address is none.
  public init(address: String, model: String, timeout: TimeInterval = 120) throws {
    var text = address
    while text.hasSuffix("/") { text.removeLast() }
    if !text.hasSuffix("/embeddings") {
      text += text.hasSuffix("/v1") ? "/embeddings" : "/v1/embeddings"
    }
    guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil
    else {
      throw PontError.embeddings(
        server: address, reason: "is no address. Write one such as http://localhost:11434")
    }
    endpoint = url
    self.model = model
    self.timeout = timeout
  }

  /// The vectors of texts in order, from the cache where it has them.
  ///
  /// - Parameter progress: called with the share that is done; gives `false` to stop.
  /// - Throws: `PontError.embeddings`, or `AlignmentError.cancelled`.
  public func vectors(
    of texts: [String], cache: inout EmbeddingCache, progress: (Double) -> Bool = { _ in true }
  ) throws -> [[Float]] {
    let missing = Set(texts).filter { cache.vector(of: $0, model: model) == nil }.sorted()
    var start = 0
    while start < missing.count {
      guard progress(Double(start) / Double(missing.count)) else {
        throw AlignmentError.cancelled
      }
      let end = min(start + Self.batch, missing.count)
      let vectors = try ask(Array(missing[start..<end]))
      for (text, vector) in zip(missing[start..<end], vectors) {
        cache.add(vector, of: text, model: model)
      }
      start = end
    }
    return try texts.map { text in
      guard let vector = cache.vector(of: text, model: model) else {
        throw failure("gave no vector for '\(text.prefix(40))'")
      }
      return vector
    }
  }

  /// Asks the server for some vectors.
  private func ask(_ texts: [String]) throws -> [[Float]] {
    var request = URLRequest(url: endpoint, timeoutInterval: timeout)
    request.httpMethod = "POST"
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    request.httpBody = try JSONEncoder().encode(Question(model: model, input: texts))
    let (data, status) = try answer(to: request)
    guard status == 200 else {
      let words = String(decoding: data.prefix(200), as: UTF8.self)
      throw failure("answered with status \(status): \(words)")
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: data) else {
      throw failure("did not answer as /v1/embeddings does")
    }
    let vectors = answer.data.sorted { $0.index < $1.index }.map(\.embedding)
    let sizes = Set(vectors.map(\.count))
    guard vectors.count == texts.count, sizes.count == 1, sizes.first != 0 else {
      throw failure("gave \(vectors.count) vectors for \(texts.count) texts")
    }
    return vectors
  }

  private func answer(to request: URLRequest) throws -> (Data, Int) {
    let waiting = Waiting()
    let task = URLSession.shared.dataTask(with: request) { data, response, error in
      let status = (response as? HTTPURLResponse)?.statusCode ?? 0
      waiting.end(error.map { .failure($0) } ?? .success((data ?? Data(), status)))
    }
    task.resume()
    do {
      return try waiting.result()
    } catch {
      throw failure("cannot be reached (\(error.localizedDescription)). Is it running?")
    }
  }

  private func failure(_ reason: String) -> PontError {
    .embeddings(server: endpoint.absoluteString, reason: reason)
  }
}

extension EmbeddingServer {
  /// What is asked.
  private struct Question: Encodable {
    let model: String
    let input: [String]
  }

  /// What is answered.
  private struct Answer: Decodable {
    struct Entry: Decodable {
      let index: Int
      let embedding: [Float]
    }

    let data: [Entry]
  }

  /// Waits for an answer that comes on another thread.
  private final class Waiting: Sendable {
    private let value = Mutex<Result<(Data, Int), any Error>?>(nil)
    private let semaphore = DispatchSemaphore(value: 0)

    func end(_ result: Result<(Data, Int), any Error>) {
      value.withLock { $0 = result }
      semaphore.signal()
    }

    func result() throws -> (Data, Int) {
      semaphore.wait()
      return try value.withLock { try $0?.get() ?? (Data(), 0) }
    }
  }
}
