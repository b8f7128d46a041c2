/// The tokens of a text in arrays that are used again for the next one: what an index is built from.
public struct TokenList: Sendable {
  /// The text as UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// Its tokens in order.
  public internal(set) var tokens: [Token] = []
  /// What stands for the content of each token: see ``TokenizedText/keys``.
  public internal(set) var keys: [UInt64] = []

  /// Room for tokens.
  public init() {}
}
