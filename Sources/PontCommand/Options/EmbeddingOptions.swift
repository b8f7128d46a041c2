import ArgumentParser
import Foundation
import Pont

/// The options that name a server of sentence vectors.
struct EmbeddingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask a server of sentence vectors, as Ollama and llama.cpp are; sentences are sent to it.",
      valueName: "url"))
  var embeddings: String?

  @Option(help: ArgumentHelp("The model to ask it for.", valueName: "name"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Where vectors are kept; without it pont/embeddings.bin in your cache folder.",
      valueName: "file"))
  var embeddingCache: String?

  func validate() throws {
    guard (embeddings == nil) == (model == nil) else {
      throw ValidationError("--embeddings and --model go together, as in --model bge-m3.")
    }
  }

  /// The server with its cache; `nil` where none is named.
  func opened() throws -> Embeddings? {
    guard let embeddings, let model else { return nil }
    let server = try EmbeddingServer(address: embeddings, model: model)
    return Embeddings(server, cache: EmbeddingCache(path: embeddingCache ?? Self.standardCache))
  }

  private static var standardCache: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? NSHomeDirectory()
    let folder = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (folder ?? home + "/.cache") + "/pont/embeddings.bin"
  }
}
