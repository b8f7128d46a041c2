/// Where a pair stands.
public struct CheckPlace: Hashable, Sendable {
  /// The memory it stands in, where several are checked.
  public var memory: String?
  /// The file, or the origin that a memory notes.
  public var file: String?
  /// The line on which the unit begins, from 1; `nil` in a memory.
  public var line: Int?
  /// The name of the unit, by its file.
  public var id: String?
  /// The number of the unit: by order in a file, from 1; in a memory as `StoredUnit` has it.
  public var number: Int

  /// Makes a place from its parts.
  public init(
    memory: String? = nil, file: String? = nil, line: Int? = nil, id: String? = nil, number: Int
  ) {
    self.memory = memory
    self.file = file
    self.line = line
    self.id = id
    self.number = number
  }
}

extension CheckPlace: CustomStringConvertible {
  /// *news.tmx:120*, as editors take it; in a memory *unit 12*, of several *news.pont: unit 12*.
  public var description: String {
    guard let file, let line else {
      return memory.map { "\($0): unit \(number)" } ?? "unit \(number)"
    }
    return "\(file):\(line)"
  }
}
