public import Bitext

/// Something that was done to a memory: its changes were made together and are undone together.
///
/// An import of a large file is one operation, though it is stored in several transactions.
public struct MemoryOperation: Hashable, Codable, Sendable {
  /// The number of the operation; later ones have higher numbers.
  public let number: Int64
  /// When it began, in seconds since the start of 1970, UTC.
  public let time: Int64
  /// What was done, in a word: *import*, *replace*, *delete*, *undo* …
  public let name: String
  /// To what, or how: the name of a file, a filter, what was searched for.
  public let note: String?
  /// The operation that it took back, where it is an undo.
  public let undoes: Int64?
  /// The operation by which it was undone; `nil` where it is in effect.
  public let undoneBy: Int64?
  /// Whether what was before it has been forgotten, so that it cannot be undone.
  public let isForgotten: Bool
}

/// What an operation did to a thing, or to things that were made one after the other.
public struct RecordedChange: Hashable, Sendable {
  /// What kind of thing it is.
  public let thing: MemoryThing
  /// The numbers of the things; more than one only where they were not there before.
  public let numbers: ClosedRange<Int64>
  /// The texts that it had before, each with its language, in order; `nil` where it was not there.
  public let before: [LanguageText]?
  /// The texts that it had right after; `nil` where it was not there, or where there are several
  /// things.
  public let after: [LanguageText]?
  /// What else is said of it and was changed: the kind of a concept, the status of a term.
  public let fields: [FieldChange]
  /// The texts that it has now; `nil` where it is not there, or where there are several things.
  public let now: [LanguageText]?
}

/// What an operation did to something that is said of a thing.
public struct FieldChange: Hashable, Sendable {
  /// What is said: a column of the thing, of a term or text with that before it.
  public let name: String
  /// What it was; `nil` for nothing.
  public let before: String?
  /// What it was then; `nil` for nothing.
  public let after: String?
}

/// A text in a language, as history tells of it.
public struct LanguageText: Hashable, Sendable {
  /// The language.
  public let language: LanguageTag
  /// The plain text.
  public let text: String
}
