/// A bead as an object of JSON.
struct BeadRecord: Encodable {
  let source: [String]
  let target: [String]
  let sourceIndexes: [Int]
  let targetIndexes: [Int]
  let sourceBytes: Range<Int>?
  let targetBytes: Range<Int>?
  let confidence: Double
  let moved: Bool?

  private enum Key: String, CodingKey {
    case source, target, sourceIndexes, targetIndexes, confidence, moved
    case sourceStartUTF8, sourceEndUTF8, targetStartUTF8, targetEndUTF8
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(source, forKey: .source)
    try object.encode(target, forKey: .target)
    try object.encode(sourceIndexes, forKey: .sourceIndexes)
    try object.encode(targetIndexes, forKey: .targetIndexes)
    try object.encodeIfPresent(sourceBytes?.lowerBound, forKey: .sourceStartUTF8)
    try object.encodeIfPresent(sourceBytes?.upperBound, forKey: .sourceEndUTF8)
    try object.encodeIfPresent(targetBytes?.lowerBound, forKey: .targetStartUTF8)
    try object.encodeIfPresent(targetBytes?.upperBound, forKey: .targetEndUTF8)
    try object.encode(confidence, forKey: .confidence)
    try object.encodeIfPresent(moved, forKey: .moved)
  }
}
