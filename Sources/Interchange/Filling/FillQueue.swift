internal import Bitext

/// The pieces of a file that is filled, in their order, until the neighbours of what is to be
/// translated in them are known.
struct FillQueue<Piece> {
  /// A piece with what was found for it.
  typealias Answer = (piece: Piece, requests: [FillRequest], fillings: [Filling?])

  private var waiting: [(piece: Piece, requests: [FillRequest])] = []
  private var previous: String?
  private static var capacity: Int { 512 }

  /// Whether as many pieces wait as are asked for at once.
  var isFull: Bool { waiting.count > Self.capacity }

  /// Adds a piece that follows those before it.
  mutating func append(_ piece: Piece, _ requests: [FillRequest]) {
    waiting.append((piece, requests))
  }

  /// The pieces that wait, answered; all but the last where the file goes on after it.
  mutating func answers(by filler: inout Filler, isAtEnd: Bool) throws -> [Answer] {
    linkNeighbours()
    let ready = isAtEnd ? waiting[...] : waiting.dropLast()
    let asked = ready.flatMap(\.requests)
    var fillings = try filler.fillings(for: asked)[...]
    let answers = ready.map { piece, requests in
      defer { fillings = fillings.dropFirst(requests.count) }
      return (piece, requests, Array(fillings.prefix(requests.count)))
    }
    previous = asked.last?.source.plainText ?? previous
    waiting.removeFirst(ready.count)
    return answers
  }

  private mutating func linkNeighbours() {
    var last: (piece: Int, request: Int)?
    for piece in waiting.indices {
      for request in waiting[piece].requests.indices {
        let text = waiting[piece].requests[request].source.plainText
        waiting[piece].requests[request].previous =
          last.map { waiting[$0.piece].requests[$0.request].source.plainText } ?? previous
        if let last { waiting[last.piece].requests[last.request].next = text }
        last = (piece, request)
      }
    }
  }
}
