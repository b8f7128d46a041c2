public import Bitext

/// A concept of a memory with its number and where it came from.
public struct StoredConcept: Hashable, Sendable {
  /// The number of the concept, which stays the same as long as it is there.
  public let number: Int64
  /// The name of the origin it came from, if it was noted.
  public let origin: String?
  /// The concept as it came.
  public let concept: Concept

  /// Makes a concept as a memory would hold it.
  public init(number: Int64, origin: String?, concept: Concept) {
    self.number = number
    self.origin = origin
    self.concept = concept
  }
}
